/** The subset of Markdown that the handbook uses. */
export type HandbookBlock =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'points' | 'steps'; readonly items: readonly string[] }

export interface HandbookSection {
  readonly title: string
  readonly blocks: readonly HandbookBlock[]
}

/** The sections of the handbook, in order. Text before the first one is left out. */
export function sectionsOf(markdown: string): readonly HandbookSection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n')
      return {
        title: title.trim(),
        blocks: lines
          .join('\n')
          .split(/\n{2,}/)
          .flatMap(blockOf),
      }
    })
}

const POINT = /^- /
const STEP = /^\d+\. /

function blockOf(paragraph: string): readonly HandbookBlock[] {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
  const [first] = lines
  if (first === undefined) return []
  if (POINT.test(first)) return [{ is: 'points', items: lines.map((line) => line.replace(POINT, '')) }]
  if (STEP.test(first)) return [{ is: 'steps', items: lines.map((line) => line.replace(STEP, '')) }]
  return [{ is: 'text', text: lines.join(' ') }]
}

export interface InlinePart {
  readonly is: 'plain' | 'bold' | 'name' | 'typed'
  readonly text: string
}

/** `**bold**`, `*the name of a screen*` and `` `what is typed` ``. */
export function inlineParts(text: string): readonly InlinePart[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).flatMap((part): readonly InlinePart[] => {
    if (part === '') return []
    if (part.startsWith('**') && part.length > 4) return [{ is: 'bold', text: part.slice(2, -2) }]
    if (part.startsWith('*') && part.length > 2) return [{ is: 'name', text: part.slice(1, -1) }]
    return part.startsWith('`') && part.length > 2
      ? [{ is: 'typed', text: part.slice(1, -1) }]
      : [{ is: 'plain', text: part }]
  })
}

const FEW_POINTS = 4
const SHORT_POINTS = 900
/** What a point is about: a sentence in bold, with what still belongs to that sentence. */
const ABOUT = /^\*\*[^*]+[.?!]\W?\*\*(?:,[^.]*\.)?/u

export interface PointOfHandbook {
  readonly about: string
  readonly text: string
}

/** The points of a list in which a person looks for one: long, and each begins with a sentence in bold. Null for any other list. */
export function pointsToLookUp(items: readonly string[]): readonly PointOfHandbook[] | null {
  if (items.length <= FEW_POINTS || items.join('').length <= SHORT_POINTS) return null
  const points = items.flatMap((item) => {
    const [about] = ABOUT.exec(item) ?? []
    return about === undefined ? [] : [{ about, text: item.slice(about.length).trim() }]
  })
  return points.length === items.length ? points : null
}
