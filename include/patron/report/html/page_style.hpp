// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_HTML_PAGE_STYLE_HPP
#define PATRON_REPORT_HTML_PAGE_STYLE_HPP

#include <string_view>

namespace patron::inline v0::detail {

/// How the page of a report looks: on a wide screen and a narrow one, light and dark (the colours
/// are those of the charts), and on paper. Nothing but a table's own frame scrolls sideways.
inline constexpr std::string_view page_style = R"(
*{box-sizing:border-box}
html{color-scheme:light dark;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:72rem;padding:0 2rem 3rem;display:grid;
 grid-template-columns:13.5rem minmax(0,45rem);column-gap:3.5rem;
 background:var(--patron-background);color:var(--patron-text);overflow-wrap:anywhere;
 font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Hiragino Sans","Yu Gothic UI",Meiryo,
 "Noto Sans CJK JP","Noto Sans JP","Noto Sans",Arial,sans-serif}
:lang(ja){line-height:1.8;line-break:strict}
header,footer{grid-column:2}
h1{font-size:2rem;line-height:1.25;margin:2.5rem 0 .25rem}
h2{font-size:1.35rem;line-height:1.35;margin:0 0 .75rem;text-wrap:balance}
header p,footer p,figcaption{color:var(--patron-muted)}
header p{margin:0 0 2rem}
p{margin:0 0 .75rem}
a{color:var(--patron-1)}
:focus-visible{outline:3px solid var(--patron-2);outline-offset:2px}
nav{grid-column:1;grid-row:1/4;position:sticky;top:0;align-self:start;max-height:100vh;
 overflow-y:auto;padding:2.75rem 4px 2rem;font-size:.875rem;line-height:1.4}
nav ol{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.3rem 0;color:var(--patron-muted);text-decoration:none}
nav a:hover{color:var(--patron-text);text-decoration:underline}
main>section{padding:2rem 0 1rem;border-top:1px solid var(--patron-grid)}
main>section:first-child p{font-size:1.125rem}
.skip{position:absolute;left:-100vw;padding:.75rem 1rem;background:var(--patron-background)}
.skip:focus{left:1rem;top:1rem;z-index:2}
.finding{font-weight:600}
figure{margin:1.25rem 0 1.5rem}
figcaption{font-size:.875rem;margin-top:.5rem}
svg{display:block;height:auto}
.narrow{display:none}
.table{overflow-x:auto;margin:1rem 0 1.25rem;position:relative}
table{border-collapse:collapse;min-width:50%;font-size:.875rem;line-height:1.45;
 font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
 white-space:nowrap}
th,td{padding:.4rem .75rem;text-align:left;vertical-align:top;max-width:22rem;
 border-bottom:1px solid var(--patron-grid);overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}
thead th,thead td{vertical-align:bottom;border-bottom:1px solid var(--patron-axis);
 color:var(--patron-muted);font-weight:600}
tbody th{font-weight:400;min-width:6rem}
tbody td:not(.n){min-width:7rem}
:lang(ja) thead th{word-break:keep-all}
.n{text-align:right}
td.n{white-space:nowrap}
.long{max-height:9rem;overflow-y:auto}
footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--patron-grid);font-size:.875rem}
@media (max-width:60rem){
 body{display:block;padding:0 1.25rem 2rem;max-width:50rem}
 h1{margin-top:1.25rem;font-size:1.6rem}
 header p{margin-bottom:1rem}
 nav{max-height:none;padding:0;margin:0 -1.25rem;background:var(--patron-background);z-index:1;
  border-bottom:1px solid var(--patron-grid)}
 nav ol{display:flex;overflow-x:auto;padding:4px .75rem}
 nav a{white-space:nowrap;padding:.75rem .6rem}
 html{scroll-padding-top:4rem}
 main>section:first-child{border-top:0}
}
@media (max-width:600px){
 body{padding:0 10px 2rem}
 nav{margin:0 -10px}
 .wide{display:none}
 .narrow{display:block}
 th,td{padding:.4rem .5rem;max-width:14rem}
 thead th,tbody th{max-width:9rem}
}
@media print{
 body{display:block;max-width:none;padding:0;font-size:10pt}
 nav,.skip{display:none}
 a{color:inherit;text-decoration:none}
 main>section{padding:.75rem 0}
 h2{break-after:avoid}
 figure,tr{break-inside:avoid}
 .finding{break-after:avoid}
 .table,.long{overflow:visible}
 .long{max-height:none}
 table{font-size:8pt}
 th,td{padding:.2rem .4rem}
 th,tbody th,tbody td:not(.n){min-width:0;overflow-wrap:anywhere}
 .wide{display:block}
 .narrow{display:none}
}
@page{margin:15mm}
)";

}  // namespace patron::inline v0::detail

#endif
