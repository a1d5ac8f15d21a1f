import type { FileId } from '../../entry/ids.ts'
import { numbersInName, withoutExtension } from './numbers-in-name.ts'

export type WhyNoChild = 'no-such-number' | 'number-twice'

/** The file that a scan belongs to by its name, and what its name says besides; or why none is found. */
export type ChildOfScan =
  | { readonly is: 'found'; readonly file: FileId; readonly title: string | undefined }
  | { readonly is: WhyNoChild }

/** The name of a scan, and of the folder in which it lies: both may begin with the number of a child. */
export interface ScanNamed {
  readonly name: string
  readonly folder?: string
}

export const namesOfScan = ({ name, folder }: ScanNamed): readonly string[] => [
  name,
  ...(folder === undefined ? [] : [folder]),
]

/**
 * Finds the child of a scan. Where the name can be read as the numbers of two children, or the folder and the name lead to
 * two, none is found: a paper in the file of another child is worse than a paper that nobody has attached.
 */
export function childOfScan(scan: ScanNamed, filesOf: (number: string) => readonly FileId[]): ChildOfScan {
  const found = namesOfScan(scan).flatMap((name) =>
    numbersInName(name).flatMap(({ number, rest }) =>
      filesOf(number).map((file) => ({ file, rest: name === scan.name ? rest : withoutExtension(scan.name) })),
    ),
  )
  const [first] = found
  if (!first) return { is: 'no-such-number' }
  return found.every(({ file }) => file === first.file)
    ? { is: 'found', file: first.file, title: titleOf(first.rest) }
    : { is: 'number-twice' }
}

/** What cameras and scanners call a picture. */
const BY_MACHINE = /^(?:img|dsc|dscn|pxl|scan|image|photo|picture|doc|page)?[\s_.()-]*\d*$/i

/** The words that somebody gave to a scan, as the beginning of an answer; none where a machine named it. */
const titleOf = (rest: string): string | undefined =>
  BY_MACHINE.test(rest) ? undefined : rest.replaceAll('_', ' ').slice(0, 100)
