import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inlineParts, pointsToLookUp, sectionsOf } from './handbook.ts'
import { ROUTES } from '#web/navigation/routes.ts'

const handbook = readFileSync('docs/handbook.md', 'utf8')
const albanian = readFileSync('docs/handbook.sq.md', 'utf8')

describe('the handbook', () => {
  it('has a section for every screen that leads to one', () => {
    const titles = sectionsOf(handbook).map(({ title }) => title)
    expect(
      Object.values(ROUTES)
        .map(({ help }) => help)
        .filter((title) => !titles.includes(title)),
    ).toEqual([])
  })

  it('has in Albanian the same sections in the same order, each with the same paragraphs, points and steps', () => {
    const shape = (text: string) =>
      sectionsOf(text).map(({ blocks }) =>
        blocks.map((block) => (block.is === 'text' ? block.is : `${block.is} ${String(block.items.length)}`)),
      )
    expect(shape(albanian)).toEqual(shape(handbook))
  })

  it.each([handbook, albanian])(
    'is written in no more than the app can show: no table, picture, link, quotation or deeper heading',
    (text) => {
      const after = text.slice(text.indexOf('\n## '))
      expect(
        after
          .split('\n')
          .filter((line) => /^\s*[|>#](?!# )|!?\[[^\]]*\]\(|^ {2,}/.test(line) && !line.startsWith('## ')),
      ).toEqual([])
      for (const { blocks } of sectionsOf(text))
        for (const block of blocks)
          for (const words of block.is === 'text' ? [block.text] : block.items)
            expect(
              inlineParts(words)
                .map((part) => part.text)
                .join(''),
            ).not.toMatch(/[*`]/)
    },
  )

  it('is cut at its headings, with lists and steps kept as such', () => {
    expect(sectionsOf('before\n\n## One\n\nA **b** `c`\nd\n\n- x\n- y\n\n## Two\n\n1. p\n2. q\n')).toEqual([
      {
        title: 'One',
        blocks: [
          { is: 'text', text: 'A **b** `c` d' },
          { is: 'points', items: ['x', 'y'] },
        ],
      },
      { title: 'Two', blocks: [{ is: 'steps', items: ['p', 'q'] }] },
    ])
    expect(inlineParts('A **b** `c` *d*')).toEqual([
      { is: 'plain', text: 'A ' },
      { is: 'bold', text: 'b' },
      { is: 'plain', text: ' ' },
      { is: 'typed', text: 'c' },
      { is: 'plain', text: ' ' },
      { is: 'name', text: 'd' },
    ])
  })

  describe('a list in which a person looks for one point', () => {
    const long = 'A sentence that is long enough to be looked up and not read. '.repeat(4)
    const about = ['**One?**', '**Two.**', '**“Three.”**', '**Four.**', '**“Five.”**, or *Six*.']

    it.each([
      ['a short list', about.map((one) => `${one} Read it.`)],
      ['a list of few points', about.slice(0, 4).map((one) => `${one} ${long}${long}`)],
      ['a list of which one point is about no sentence', [...about, '**Quiet hours**:'].map((one) => `${one} ${long}`)],
    ])('is not %s', (_, items) => {
      expect(pointsToLookUp(items)).toBeNull()
    })

    it('has points that open at the sentence they are about', () => {
      const points = pointsToLookUp(about.map((one) => `${one} ${long}`))
      expect(points?.map((point) => point.about)).toEqual(about)
      expect(new Set(points?.map(({ text }) => text))).toEqual(new Set([long.trim()]))
    })

    it.each([handbook, albanian])('is what to do when something happened, in each language', (text) => {
      const folded = sectionsOf(text).flatMap(({ blocks }) =>
        blocks.map((block) => (block.is === 'points' ? (pointsToLookUp(block.items)?.length ?? 0) : 0)),
      )
      expect(Math.max(...folded)).toBeGreaterThan(20)
    })
  })
})
