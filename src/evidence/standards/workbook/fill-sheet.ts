import { strFromU8, strToU8, zipSync } from 'fflate'
import { accept, refuse, type Result } from '#result.ts'
import { type UnpackRefusal, unpacked } from './unpacked.ts'
import { xmlTokens } from './xml-tokens.ts'

/**
 * Refusals of a template. `no-fields`: no cell names a field; `no-such-field`: one names a field that no value is given
 * for; `field-elsewhere`: a field stands in a formula, a header, a drawing; `reaches-out`: macros, links to other files
 * or formulas that could send out what is filled in, or a part that is not known.
 */
export type FillRefusal = UnpackRefusal | 'no-fields' | 'no-such-field' | 'field-elsewhere' | 'reaches-out'

export interface FilledSheet {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The fields that stand in it, as `values` names them. */
  readonly fields: readonly string[]
}

/** Parts of a plain workbook. Whatever else a workbook may hold can run, or fetch from elsewhere. */
const PLAIN_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[\w.-]+\.(?:xml|jpeg|png|wmf|emf)|xl\/(?:workbook|styles|sharedStrings|calcChain|metadata|comments\d*)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:theme|worksheets|drawings|threadedComments|persons)\/(?:_rels\/)?[\w.-]+\.(?:xml|vml|rels)|xl\/printerSettings\/[\w.-]+\.bin|xl\/media\/[\w.-]+\.(?:png|jpe?g|gif|emf|wmf))$/
const IS_XML = /\.(?:xml|rels|vml)$/
const ASKS_ELSEWHERE =
  /\b(?:WEBSERVICE|IMAGE|HYPERLINK|RTD|CALL|REGISTER(?:\.ID)?|FILTERXML|SQL\.REQUEST|DDE|CUBE\w+)\s*\(|[|]|\[\d+\]/i
/** Formulas of cells, of names, of conditions and of lists to choose from. */
const FORMULAS: readonly string[] = ['f', 'definedName', 'formula', 'formula1', 'formula2']
/** Would write the sheet elsewhere when it is saved, or show what another program says. */
const ACTS: readonly string[] = ['webPublishItem', 'oleObject', 'oleLink', 'ddeLink', 'control']
/** A text of a cell: shared, or in the cell itself. */
const CELL_TEXT = /<((?:\w+:)?)(si|is)(?:\s[^>]*)?>([^]*?)<\/\1\2>/g
const COMMENT = /<!--[^]*?-->/g
const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g
/** Characters of a cell. */
const LONGEST = 32_767

/**
 * Fills a workbook in whose cells names of fields stand (`{{legal-name}}`) and leaves all else as it is. A value is a
 * text and nothing more: no formula, no markup, and no name of another field. Nothing is filled where one name has no value.
 */
export function fillSheet(
  template: Uint8Array,
  values: ReadonlyMap<string, string>,
): Result<FilledSheet, FillRefusal, { readonly names?: readonly string[] }> {
  const opened = unpacked(
    template,
    () => true,
    (name) => IS_XML.test(name),
  )
  if (!opened.ok) return refuse(opened.code, {})
  const { parts } = opened.value
  if (!('xl/workbook.xml' in parts)) return refuse('not-a-workbook', {})
  const odd = Object.keys(parts).filter((name) => !PLAIN_PART.test(name))
  const texts = Object.entries(parts).flatMap(([name, part]) =>
    IS_XML.test(name) ? [[name, strFromU8(part).replaceAll(COMMENT, '')] as const] : [],
  )
  if (odd.length > 0 || texts.some(([, xml]) => reachesOut(xml))) return refuse('reaches-out', { names: odd })
  if (texts.some(([, xml]) => xml.replace(CELL_TEXT, '').includes('{{'))) return refuse('field-elsewhere', {})

  const fields = new Set(
    texts.flatMap(([, xml]) => [...xml.matchAll(CELL_TEXT)].flatMap(([text]) => fieldsIn(textOf(text)))),
  )
  if (fields.size === 0) return refuse('no-fields', {})
  const unknown = [...fields].filter((field) => !values.has(field))
  if (unknown.length > 0) return refuse('no-such-field', { names: unknown })
  const filled = texts.map(([name, xml]) => [name, strToU8(computedAnew(withValues(xml, values)))] as const)
  return accept({ bytes: zipSync({ ...parts, ...Object.fromEntries(filled) }).slice(), fields: [...fields] })
}

/** Read as a spreadsheet reads it, whatever signs are written by their numbers. What is no XML is not looked at further, and so not trusted. */
function reachesOut(xml: string): boolean {
  let formula: string | undefined
  for (const token of xmlTokens(xml)) {
    if (!token) return true
    if (token.is === 'text') {
      if (formula !== undefined) formula += token.text
      continue
    }
    const local = localName(token.name)
    if (token.is === 'closes') {
      if (formula !== undefined && ASKS_ELSEWHERE.test(formula)) return true
      formula = undefined
    } else if (ACTS.includes(local)) return true
    else if (token.attribute('TargetMode') === 'External' && !token.attribute('Type')?.endsWith('/hyperlink'))
      return true
    else if (token.is === 'opens' && FORMULAS.includes(local)) formula = ''
  }
  return false
}

const localName = (name: string) => name.replace(/^.*:/, '')
const nameOf = (written: string) => written.normalize('NFKC').toLowerCase()
const fieldsIn = (text: string): readonly string[] => [...text.matchAll(FIELD)].map(([, name = '']) => nameOf(name))

/** The words of a text, whatever letters are bold in it; of a reading aid beside them nothing. */
function textOf(xml: string): string {
  let [text, inText, aside] = ['', false, false]
  for (const token of xmlTokens(xml)) {
    if (!token) break
    if (token.is === 'text') text += inText && !aside ? token.text : ''
    else {
      const local = localName(token.name)
      if (local === 't') inText = token.is === 'opens'
      if (local === 'rPh') aside = token.is === 'opens'
    }
  }
  return text
}

const withValues = (xml: string, values: ReadonlyMap<string, string>): string =>
  xml.replace(CELL_TEXT, (whole: string, prefix: string, tag: string) => {
    const text = textOf(whole)
    if (fieldsIn(text).length === 0) return whole
    const filled = text.replace(FIELD, (_, name: string) => plain(values.get(nameOf(name)) ?? ''))
    return `<${prefix}${tag}><${prefix}t xml:space="preserve">${escaped(filled.slice(0, LONGEST))}</${prefix}t></${prefix}${tag}>`
  })

/** Nothing that no XML may hold, that turns the reading direction, or that a spreadsheet reads as the code of a character. */
const plain = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Formulas beside the fields are computed when the sheet is opened. */
const computedAnew = (xml: string): string =>
  xml.replace(/<((?:\w+:)?)calcPr(?:\s[^>]*)?\/>/, '<$1calcPr fullCalcOnLoad="1"/>')
