import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { partsOf, sectionsOf } from './handbook.ts'
import { ALL_HELP } from './help-for.ts'

const handbook = readFileSync('docs/handbook.md', 'utf8')

describe('the handbook', () => {
  it('has a section for every screen that leads to one', () => {
    const titles = sectionsOf(handbook).map(({ title }) => title)
    expect(ALL_HELP.filter((title) => !titles.includes(title))).toEqual([])
  })

  it('is written in no more than the app can show: no table, picture, link, quotation or deeper heading', () => {
    const after = handbook.slice(handbook.indexOf('\n## '))
    expect(after.split('\n').filter((line) => /^\s*[|>#](?!# )|!?\[[^\]]*\]\(|^ {2,}/.test(line) && !line.startsWith('## '))).toEqual([])
    for (const { blocks } of sectionsOf(handbook)) for (const block of blocks) for (const text of block.is === 'text' ? [block.text] : block.items) expect(partsOf(text).map((part) => part.text).join('')).not.toMatch(/[*`]/)
  })

  it('is cut at its headings, with lists and steps kept as such', () => {
    expect(sectionsOf('before\n\n## One\n\nA **b** `c`\nd\n\n- x\n- y\n\n## Two\n\n1. p\n2. q\n')).toEqual([
      { title: 'One', blocks: [{ is: 'text', text: 'A **b** `c` d' }, { is: 'points', items: ['x', 'y'] }] },
      { title: 'Two', blocks: [{ is: 'steps', items: ['p', 'q'] }] },
    ])
    expect(partsOf('A **b** `c` *d*')).toEqual([{ is: 'plain', text: 'A ' }, { is: 'bold', text: 'b' }, { is: 'plain', text: ' ' }, { is: 'typed', text: 'c' }, { is: 'plain', text: ' ' }, { is: 'name', text: 'd' }])
  })
})
