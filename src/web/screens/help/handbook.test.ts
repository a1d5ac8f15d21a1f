import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inlineParts, sectionsOf } from './handbook.ts'
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
})
