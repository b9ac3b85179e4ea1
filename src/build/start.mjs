// npm start: installs what is missing, builds what is out of date, serves it. Runs on Node 20.
import { buildSite } from './build-site.mjs';
import { ensureInstalled, findNode, runForever } from './tools.mjs';

ensureInstalled();
const node = findNode();
if (!buildSite()) {
  console.error('网页没生成成功，原因在上面。改好后再运行 npm start。');
  console.error(
    'The site could not be built; the reason is above. Mend it and run npm start again.',
  );
  process.exit(1);
}
runForever(node, ['src/server/main.ts']);
