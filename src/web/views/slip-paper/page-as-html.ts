const STYLE =
  'body{font:17px/1.5 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1a1a1a}h4{margin:1.2em 0 .2em}dl,dd,p{margin:.2em 0}dt{color:#555}dd{margin-inline-start:1em}section{margin-block-start:2em}'

/** Serialises a page on the screen into one HTML file that any browser opens, without this app and without a network. It contains no script and no control of the app. */
export function pageAsHtml(page: HTMLElement): string {
  const body = document.implementation.createHTMLDocument('').importNode(page, true)
  for (const drawn of body.querySelectorAll('svg, img, button, script, style')) drawn.remove()
  for (const element of body.querySelectorAll('*'))
    for (const { name } of [...element.attributes]) if (!KEPT.includes(name)) element.removeAttribute(name)
  // The head is added as text: this page's content security policy would refuse an element with inline styles.
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title><style>${STYLE}</style>`
  return `<!doctype html>\n<html lang="${plain(page.lang)}" dir="${plain(page.dir)}"><head>${head}</head><body>${body.innerHTML}</body></html>\n`
}

const KEPT = ['lang', 'dir']
const plain = (code: string) => code.replaceAll(/[^A-Za-z-]/g, '')
