/** What stands on the page, as plain lines: a question and its answer on one, a box before each answer to tick, an empty line between parts. */
export function paperText(page: HTMLElement): string {
  return [...page.children].map((part) => linesOf(part).join('\n')).filter((part) => part !== '').join('\n\n')
}

function linesOf(element: Element): readonly string[] {
  if (element.tagName === 'LI') return [`[ ] ${textOf(element)}`]
  const [question, answer] = element.children
  if (question?.tagName === 'DT' && answer?.tagName === 'DD' && answer.querySelector('dl') === null) return [`${textOf(question)}: ${textOf(answer)}`]
  if (element.children.length === 0 || /^(P|H\d|DT)$/.test(element.tagName)) return [textOf(element)]
  return [...element.children].flatMap(linesOf)
}

const textOf = (element: Element) => (element instanceof HTMLElement ? element.innerText : element.textContent).trim()
