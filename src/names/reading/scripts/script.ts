/** How a language in the Thai or Lao script is written: its letters, its shapes of syllables, what each shape costs. */
export interface WrittenScript {
  readonly onsets: Readonly<Record<string, string>>
  readonly clusters: Readonly<Record<string, string>>
  readonly finals: Readonly<Record<string, string>>
  /** Ways of writing a syllable: C onset, F closing consonant; [pattern, vowel before F or at the end, cost]. */
  readonly shapes: readonly (readonly [pattern: string, vowel: string, cost: number])[]
  /** Elements of names, mostly of Indian origin, that are not pronounced as spelt. */
  readonly elements: Readonly<Record<string, string>>
}

interface Shape {
  readonly shape: string
  readonly after: string
  readonly middle: string
  readonly closes: boolean
  readonly vowel: string
  readonly cost: number
}

/** A language prepared for cutting: shapes by the vowel that is written first, elements by their first letter. */
export interface Cutting {
  readonly onsets: WrittenScript['onsets']
  readonly clusters: WrittenScript['clusters']
  readonly finals: WrittenScript['finals']
  readonly before: ReadonlySet<string>
  readonly shapes: ReadonlyMap<string, readonly Shape[]>
  readonly elements: ReadonlyMap<string, readonly (readonly [string, string])[]>
}

export function cutting({ onsets, clusters, finals, shapes, elements }: WrittenScript): Cutting {
  const all = shapes.map(([shape, vowel, cost]) => {
    const [before = '', after = ''] = shape.split('C')
    const closes = after.endsWith('F')
    return { before, shape, after, middle: closes ? after.slice(0, -1) : after, closes, vowel, cost }
  })
  return {
    onsets,
    clusters,
    finals,
    before: new Set(all.map(({ before }) => before).filter((before) => before !== '')),
    shapes: Map.groupBy(all, ({ before }) => before),
    elements: Map.groupBy(Object.entries(elements), ([written]) => written.slice(0, 1)),
  }
}
