import { strFromU8 } from 'fflate'
import { cellPosition } from './sheet-xml.ts'
import { type XmlToken, xmlTokens } from './xml-tokens.ts'

/** Cells that are one: the words are in the first. Rows and columns from 1. */
export interface MergedRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What somebody wrote beside a cell. */
export interface RemarkOnCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface BesideCells {
  readonly merged: readonly MergedRange[]
  readonly remarks: readonly RemarkOnCell[]
}

type Parts = Readonly<Record<string, Uint8Array>>

/** What stands beside the cells of each sheet of an .xlsx file, by the sheet’s name. What cannot be read is left out: the cells themselves are read by another. */
export function besideCells(parts: Parts): ReadonlyMap<string, BesideCells> {
  const targets = relationsOf(parts, 'xl/_rels/workbook.xml.rels')
  const found = new Map<string, BesideCells>()
  for (const token of tagsOf(parts, 'xl/workbook.xml')) {
    const [name, id] = [token.attribute('name'), token.attribute('r:id')]
    const target = id === undefined ? undefined : targets.find((one) => one.id === id)?.target
    if (localName(token.name) !== 'sheet' || name === undefined || target === undefined) continue
    const path = pathFrom('xl/', target)
    found.set(name, { merged: mergedIn(parts, path), remarks: remarksOn(parts, path) })
  }
  return found
}

function mergedIn(parts: Parts, path: string): readonly MergedRange[] {
  const xml = textOf(parts, path)
  if (!xml.includes('mergeCell')) return []
  return [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].flatMap(
    ([, first = '', last = '']) => {
      const [from, to] = [cellPosition(first, true), cellPosition(last, true)]
      return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
    },
  )
}

/** Comments, as every spreadsheet program still writes them beside its newer ones. */
function remarksOn(parts: Parts, path: string): readonly RemarkOnCell[] {
  const [folder, file] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)]
  const comments = relationsOf(parts, `${folder}_rels/${file}.rels`).find(({ type }) => type.endsWith('/comments'))
  if (!comments) return []
  const remarks: RemarkOnCell[] = []
  let at: ReturnType<typeof cellPosition>
  let text = ''
  let inText = false
  for (const token of xmlTokens(textOf(parts, pathFrom(folder, comments.target)))) {
    if (!token) return remarks
    if (token.is === 'text') {
      if (inText) text += token.text
      continue
    }
    const name = localName(token.name)
    if (name === 't') inText = token.is === 'opens'
    if (name !== 'comment') continue
    if (token.is === 'opens') [at, text] = [cellPosition(token.attribute('ref') ?? '', true), '']
    else if (at && text.trim() !== '') remarks.push({ ...at, text: text.trim() })
  }
  return remarks
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const relationsOf = (parts: Parts, path: string): readonly Relation[] =>
  tagsOf(parts, path).flatMap(({ attribute }) => {
    const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')]
    return id === undefined || type === undefined || target === undefined ? [] : [{ id, type, target }]
  })

function tagsOf(parts: Parts, path: string): readonly Exclude<XmlToken, { is: 'text' }>[] {
  const tags: Exclude<XmlToken, { is: 'text' }>[] = []
  for (const token of xmlTokens(textOf(parts, path)))
    if (token && token.is !== 'text' && token.is !== 'closes') tags.push(token)
  return tags
}

const textOf = (parts: Parts, path: string): string => {
  const bytes = parts[path]
  return bytes ? strFromU8(bytes) : ''
}
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** A target begins at the root of the zip, or in the folder of whoever names it. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
