import type { Device } from '#device/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import type { ChildOfList } from '#device/moving-in/api.ts'
import { answering } from './children.ts'

/** Practice has no server, and so no key under which rows are told apart: here they are told by their keys as they are. */
export function withAgencyKey(practice: Device): Device {
  const files = new Map<string, FileId>()
  return answering(practice, {
    rowsHere: (rows) =>
      Promise.resolve({
        ok: true,
        value: rows.map(({ key }) => {
          const file = files.get(key)
          return file ? { is: 'here', file } : { is: 'new' }
        }),
      }),
    moveIn: async (rows) => {
      const opened = await practice.openFiles(rows.map((row) => ({ drafts: [openingOf(row), ...row.drafts] })))
      if (opened.ok) for (const [at, file] of opened.value.entries()) files.set(rows[at]?.key ?? '', file)
      return opened
    },
  })
}
const openingOf = ({ at, row }: ChildOfList): Draft => ({
  kind: fileOpened.name,
  at,
  body: {
    source: 'data-import',
    askedAboutOthers: 'not-asked',
    othersThere: [],
    imported: { scheme: 'moved-in', source: 'x', row },
  },
})
