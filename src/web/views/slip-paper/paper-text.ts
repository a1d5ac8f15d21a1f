/** One line of a page: its type decides how a picture draws it. `box`: something to tick. */
export interface PaperLine {
  readonly is: 'title' | 'head' | 'line' | 'box'
  readonly text: string
}

/** The page, part by part: a question and its answer on one line, a box before each answer to tick. */
export function paperParts(page: HTMLElement): readonly (readonly PaperLine[])[] {
  return [...page.children]
    .map((part) => linesOf(part).filter((line) => line.text !== ''))
    .filter((part) => part.length > 0)
}

/** The same as plain text, an empty line between parts. */
export const paperText = (page: HTMLElement): string =>
  paperParts(page)
    .map((part) => part.map(({ is, text }) => (is === 'box' ? `[ ] ${text}` : text)).join('\n'))
    .join('\n\n')

function linesOf(element: Element): readonly PaperLine[] {
  const line = (is: PaperLine['is']) => [{ is, text: textOf(element) }]
  if (element.tagName === 'LI') return line('box')
  const [question, answer] = element.children
  // A question that stands above already is there for those who hear the page.
  if (element.classList.contains('sr-only')) return []
  if (question?.tagName === 'DT' && answer?.tagName === 'DD' && answer.querySelector('dl') === null)
    return question.classList.contains('sr-only')
      ? [{ is: 'line', text: textOf(answer) }]
      : [{ is: 'line', text: `${asked(textOf(question))} ${textOf(answer)}` }]
  if (/^H[12]$/.test(element.tagName)) return line('title')
  if (/^H\d$/.test(element.tagName)) return line('head')
  if (element.children.length === 0 || /^(P|DT)$/.test(element.tagName)) return line('line')
  return [...element.children].flatMap(linesOf)
}

/** A colon after a label, unless it is a question. */
const asked = (question: string) => (/[?？؟]$/.test(question) ? question : `${question}:`)

const textOf = (element: Element) => (element instanceof HTMLElement ? element.innerText : element.textContent).trim()
