/**
 * A JSON answer that nobody keeps: `answerJson(201, { state: 'received' })`. `headers` come on top, names
 * in lower case. Headers stay a plain object: making `Headers` for each answer costs a tenth of the speed.
 */
export function answerJson(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}
