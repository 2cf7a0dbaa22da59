import { createHash } from 'node:crypto';

/** Ink on paper; colour only where a status speaks, and the violet hatch that means practice. */
export const style = `
:root{color-scheme:light dark;
--surface:#faf9f6;--card:#fff;--line:#e4e1d8;--text:#16181d;--text-2:#4a4e57;--edge:#80838a;
--green:#0b7a43;--green-bg:#e2f5ea;--red:#b3261e;--red-bg:#fbe9e7;--grey:#5d626b;--grey-bg:#ecebe7;
--violet:#6b3fd4;--violet-bg:#efe9fd;--hatch:#e6dcfc;--action:#16181d;--on-action:#fff;--focus:#1d5fd1;
--shadow:0 1px 2px #16181d0f,0 8px 24px #16181d0d}
@media (prefers-color-scheme:dark){:root{
--surface:#141519;--card:#1d1f24;--line:#34373f;--text:#f3f2ee;--text-2:#c4c6cb;--edge:#7b7f88;
--green:#6fdc9f;--green-bg:#12331f;--red:#ff9b92;--red-bg:#431a17;--grey:#b3b6bd;--grey-bg:#2b2e35;
--violet:#c0a6ff;--violet-bg:#2c2148;--hatch:#35285a;--action:#f3f2ee;--on-action:#141519;--focus:#8db8ff;
--shadow:0 1px 2px #0006,0 8px 24px #0004}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);
font:450 16px/1.5 'Inter Variable',Inter,system-ui,sans-serif;font-variant-numeric:tabular-nums}
.banner{padding:12px 16px;text-align:center;color:var(--violet);border-bottom:1px solid var(--violet);
background:repeating-linear-gradient(135deg,var(--violet-bg) 0 14px,var(--hatch) 14px 28px)}
.banner strong{font-weight:600}
main{max-width:448px;margin:0 auto;padding:24px 16px 48px}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;box-shadow:var(--shadow);padding:24px}
.shop,.facts,.hint{color:var(--text-2);margin:0}
h1{font-size:clamp(32px,11vw,48px);line-height:1.1;font-weight:680;letter-spacing:-.02em;margin:4px 0 16px;
overflow-wrap:anywhere}
h2{font-size:16px;font-weight:600;margin:24px 0 8px}
.facts{overflow-wrap:anywhere}
.status{display:flex;gap:10px;align-items:flex-start;border-radius:10px;padding:12px 14px;margin:16px 0 0;
font-weight:600}
.status p{margin:0}
.status svg{flex:none;width:24px;height:24px}
.status .hint{color:inherit;font-weight:450}
.paid{color:var(--green);background:var(--green-bg)}
.refused{color:var(--red);background:var(--red-bg)}
.closed{color:var(--grey);background:var(--grey-bg)}
form{margin:16px 0 0}
form button+button,details button+button,details button{margin-top:8px}
label+input{margin-bottom:12px}
input+.hint{margin-top:-6px}
.card+.card{margin-top:16px}
.check{display:flex;align-items:center;gap:12px;min-height:48px;margin-top:8px}
.check input{flex:none;width:24px;min-height:24px;margin:0}
summary{display:flex;align-items:center;min-height:48px;margin-top:8px;cursor:pointer;font-weight:600}
summary::before{content:'+';width:24px}
details[open] summary::before{content:'−'}
.parts{margin:0;padding-left:24px}
.message h2{margin-top:0}
.body{margin:16px 0 0;padding:12px 14px;border-radius:10px;background:var(--surface);border:1px solid var(--line)}
.body p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.body .subject{font-weight:600;margin-bottom:8px}
label{display:block;font-weight:600;margin-bottom:4px}
input,button,.button{font:inherit;font-variant-numeric:tabular-nums;width:100%;min-height:48px;border-radius:10px;
padding:10px 14px}
input{border:1px solid var(--edge);background:var(--card);color:var(--text)}
button,.button{border:1px solid var(--action);background:var(--action);color:var(--on-action);font-weight:600;
margin-top:12px;cursor:pointer}
button span{display:block;white-space:nowrap}
.button{display:flex;align-items:center;justify-content:center;text-decoration:none}
button.quiet,.button.quiet{background:var(--card);color:var(--text);border-color:var(--edge)}
.hint{font-size:14px;margin-top:6px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`;

/** Lets exactly this sheet through a policy that allows nothing else. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
