/**
 * A page as a person meets it, a line each: headings, texts, controls with what they say of themselves, and signs. It
 * is what records of screens hold, so it names no id and no time of day.
 */
export function pageLines(page: HTMLElement): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = (mark = '') => {
    const text = line.replaceAll(/\s+/g, ' ').trim()
    if (text !== '' && !ONLY_LOOKS.test(text)) lines.push(mark + text)
    line = ''
  }
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? ''
    if (!(node instanceof Element)) return
    if (isControl(node)) {
      end()
      line = controlLine(node)
      // The words of a choice follow it.
      if (!/^[(][x ][)]/.test(line)) end()
      else line += ' '
      return
    }
    if (node.tagName.toLowerCase() === 'svg') {
      line += drawing(node)
      return
    }
    const block = !INLINE.includes(node.tagName) || node.className.includes('block')
    const mark = MARKS[node.tagName] ?? ''
    const state = stateOf(node)
    if (block) end()
    if (state !== '') line += `{${state}} `
    if (node instanceof HTMLImageElement) line += `{picture ${node.alt}}`
    node.childNodes.forEach(visit)
    if (block) end(mark)
    else line += WORDS_APART.includes(node.tagName) ? ' ' : ''
  }
  visit(page)
  return lines
}

const isControl = (node: Element): boolean => CONTROLS.includes(node.tagName)

function controlLine(node: Element): string {
  const state = stateOf(node)
  const after = state === '' ? '' : ` {${state}}`
  if (node instanceof HTMLSelectElement)
    return `<${nameOf(node)}: ${[...node.options].map((one) => (one.selected ? `*${one.text}*` : one.text)).join(' | ')}>${after}`
  if (node instanceof HTMLTextAreaElement) return `<${nameOf(node)}: ${node.value}>${after}`
  if (node instanceof HTMLInputElement) {
    if (node.type === 'checkbox' || node.type === 'radio') return `(${node.checked ? 'x' : ' '})${after}`
    return `<${nameOf(node)} ${node.type}: ${node.value}>${after}`
  }
  const label = node.getAttribute('aria-label')
  const text = pageTextOf(node)
  return `[${label ?? text}]${label !== null && text !== '' && text !== label ? ` ${text}` : ''}${after}`
}

const pageTextOf = (node: Element): string =>
  [...node.childNodes]
    .map((child) => {
      if (child instanceof Element && child.tagName.toLowerCase() === 'svg') return drawing(child)
      if (!(child instanceof Element)) return child.textContent ?? ''
      const state = stateOf(child)
      return ` ${state === '' ? '' : `{${state}} `}${pageTextOf(child)} `
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The name of a control: its `aria-label`, its label, or its text. */
export function nameOf(node: Element): string {
  const label = node.getAttribute('aria-label')
  if (label !== null) return label
  const own =
    node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement
      ? node.labels?.[0]
      : node
  return (own?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

/** An icon by the shapes that it is drawn with, shortened: two icons that differ have different signs. */
function drawing(svg: Element): string {
  const label = svg.getAttribute('aria-label')
  const shapes = svg.innerHTML
  let sum = 0
  for (const letter of shapes) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0
  return `{${label ?? 'sign'} ${(sum >>> 0).toString(36).slice(0, 3)}}`
}

/** What else is seen, or heard, of a part: how it stands out, whether it is open, chosen, wrong or out of use. */
function stateOf(node: Element): string {
  const said = STATES.flatMap((name) => {
    const value = node.getAttribute(name)
    return value === null
      ? []
      : [value === '' || value === 'true' ? name.replace('aria-', '') : `${name.replace('aria-', '')}=${value}`]
  })
  const classes = [...node.classList].filter((name) => !PLAIN.includes(name))
  return [...said, ...classes.map((name) => `.${name}`)].join(' ')
}

const STATES = [
  'disabled',
  'open',
  'hidden',
  'aria-pressed',
  'aria-expanded',
  'aria-current',
  'aria-invalid',
  'aria-checked',
  'aria-selected',
  'aria-busy',
  'role',
  'style',
  'maxlength',
]
/** How nearly everything looks. */
const PLAIN = [
  'plain',
  'link',
  'grow',
  'row',
  'wraps',
  'block',
  'text-small',
  'ink-2',
  'ink-3',
  'button',
  'button-words',
  'button-mark',
  'bold',
  'stack',
  'tight',
  'inside',
  'panel',
]
const ONLY_LOOKS = /^([{][.][^}]*[}] ?)+$/
const CONTROLS = ['BUTTON', 'A', 'SUMMARY', 'INPUT', 'TEXTAREA', 'SELECT']
const INLINE = ['B', 'BDI', 'EM', 'I', 'SPAN', 'STRONG', 'SMALL', 'TIME', 'ABBR']
const WORDS_APART = ['SPAN', 'SMALL']
const MARKS: Readonly<Record<string, string>> = { H1: '# ', H2: '## ', H3: '### ', H4: '#### ', LI: '- ' }
