/**
 * The one script inside a page, run before first paint. It sets theme and text size from the settings, says
 * that scripts run (`class="js"`, `speaks` where the phone can read aloud) and which month it is
 * (`data-month="11"`), so that nothing jumps later; it holds the browser's offer to install until the page can
 * show it; and it fetches the page's module only after first paint.
 * It stands in every shell; the build hashes it into the shell's content security policy.
 */
export const HEAD_SCRIPT = `(d=>{let r=d.documentElement;r.className='js'+('speechSynthesis'in window?' speaks':'');r.dataset.month=new Date().getMonth()+1;try{let s=JSON.parse(localStorage.getItem('shouan.settings')||'{}');/^(light|dark)$/.test(s.theme)&&(r.dataset.theme=s.theme);s.text=='elder'&&(r.dataset.text='elder')}catch{}addEventListener('beforeinstallprompt',e=>{e.preventDefault();window.shouanInstall=e});addEventListener('load',()=>requestAnimationFrame(()=>setTimeout(()=>{for(let e of d.querySelectorAll('[data-late]'))import(e.dataset.late)})))})(document)`;
