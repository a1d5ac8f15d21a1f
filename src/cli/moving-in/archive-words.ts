import type { WhyNoPiece } from '#device/packets/archive-zip.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import type { WhyNotMoved } from '#domain/moving-in/file-from-agency.ts'
import type { FileType } from '#domain/vocabulary/file-type.ts'
import { counted, printable } from '../ctdc/refusal-words.ts'
import type { ArchiveSeen } from './archive-seen.ts'

/** Words of the command for an archive of another agency. Nothing of a file is repeated, because it may name somebody. */

const PIECE_REFUSALS: Readonly<Record<WhyNoPiece, string>> = {
  'not-an-age-file': 'is no piece of an archive. Pieces end in .zip.age.',
  'other-passphrase': 'does not open with this passphrase.',
  'cut-or-changed': 'was cut off or changed after it was made. Copy it once more.',
  'not-an-archive': 'opens, and holds no archive of an agency.',
  newer: 'was made by a newer Homeward. Update this one first.',
  'list-wrong': 'has a list that is damaged. Ask the agency for a new archive.',
  'too-large': 'is larger, unpacked, than any archive of an agency. It was not unpacked.',
  'path-outside': 'names a part outside the archive. No Homeward makes such an archive; it was not unpacked.',
  'named-twice': 'names the same part twice. No Homeward makes such an archive.',
  'part-missing': 'lacks a part that its list names. Ask the agency for a new archive.',
  'part-not-listed': 'holds a part that its list does not name. No Homeward makes such an archive.',
  changed: 'holds a part with other content than its list says: somebody changed it.',
  'file-wrong': 'holds a file that is damaged. Ask the agency for a new archive.',
}

export const pieceRefusalWords = (path: string, code: WhyNoPiece): string =>
  `${path} ${PIECE_REFUSALS[code]} Nothing was moved in.`

const TYPES: Readonly<Record<FileType, readonly [string, string]>> = {
  child: ['file of a child', 'files of children'],
  encounter: ['contact without a file', 'contacts without a file'],
  group: ['group', 'groups'],
  safeguarding: ['report about staff', 'reports about staff'],
  directory: ['file of services', 'files of services'],
  supervision: ['file of supervision talks', 'files of supervision talks'],
  packet: ['slip', 'slips'],
  stocktaking: ['stocktaking', 'stocktakings'],
  ethics: ['file of hard questions', 'files of hard questions'],
  'contact-point': ['file of the contact point', 'files of the contact point'],
  appointments: ['file of appointments', 'files of appointments'],
}

const NOT_MOVED: Readonly<Record<WhyNotMoved, readonly [string, string]>> = {
  'about-staff': ['report about staff: it never leaves an agency', 'reports about staff: they never leave an agency'],
  settings: [
    'file of settings and own questions of that agency: this agency has its own',
    'files of settings and own questions of that agency: this agency has its own',
  ],
  network: [
    'file of its contact point: what other agencies asked is answered by that agency alone',
    'files of its contact point: what other agencies asked is answered by that agency alone',
  ],
}

const FILE_REFUSALS: Readonly<Record<string, string>> = {
  'too-large': 'with an entry larger than any app writes',
  'file-aside': 'that two people set aside here',
  damaged: 'damaged on this device; it is fetched again, so run the same once more',
  'someone-else-must': 'in which another member here must write what is missing',
  'not-found': 'that this device does not take',
}

export const fileRefusalWords = (code: string, files: number): string =>
  `Not moved in, or not whole: ${counted(files, 'file')} ${FILE_REFUSALS[code] ?? `(${code})`}.`

/** What would be moved in and what would not, by numbers. */
export function archiveWords({ head, files, pieces, ...counts }: ArchiveSeen): readonly string[] {
  const moved = files.filter(({ not }) => !not)
  const sum = (of: 'entries' | 'unknown' | 'documents') => moved.reduce((total, file) => total + file[of], 0)
  const lines = (Object.keys(TYPES) as FileType[]).flatMap((type) => {
    const some = moved.filter((file) => file.type === type)
    const entries = some.reduce((total, file) => total + file.entries, 0)
    return some.length === 0
      ? []
      : [`  ${counted(some.length, ...TYPES[type])}, ${counted(entries, 'entry', 'entries')}`]
  })
  const left = (Object.keys(NOT_MOVED) as WhyNotMoved[]).flatMap((not) => {
    const count = files.filter((file) => file.not === not).length
    return count === 0 ? [] : [`  ${counted(count, ...NOT_MOVED[not])}`]
  })
  const sealed = FOLDERS.flatMap((part) => {
    const count = moved.filter((file) => file.sealed.includes(part)).length
    return count === 0 ? [] : [`  the part ${part} of ${counted(count, 'file')}`]
  })
  const [unknown, documents] = [sum('unknown'), sum('documents')]
  return [
    `Archive of ${printable(head.agency)}, ${head.madeOn}, ${counted(pieces.length, 'piece')}.`,
    ...(lines.length > 0
      ? ['Can be moved in:', ...lines, ...(documents > 0 ? [`  ${counted(documents, 'document')}`] : [])]
      : ['Nothing in it can be moved in.']),
    ...(left.length > 0 ? ['Cannot be moved in:', ...left] : []),
    ...(sealed.length > 0 ? ['Not in the archive, because whoever took it out could not open it:', ...sealed] : []),
    ...(counts.filesMissing > 0
      ? [`Not in the archive, because they could not be read there: ${counted(counts.filesMissing, 'file')}.`]
      : []),
    ...(counts.documentsMissing > 0
      ? [`Named without their content, because nobody could give it: ${counted(counts.documentsMissing, 'document')}.`]
      : []),
    ...(unknown > 0
      ? [
          `Kept as they are and not read, because this version does not know their kind: ${counted(unknown, 'entry', 'entries')}.`,
        ]
      : []),
  ]
}
