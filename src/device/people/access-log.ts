import { AccessLogAnswer, FileReaders } from '#contract/session.ts'
import { accept, refuse, type Result } from '#result.ts'
import { type Refusal, asRefusal } from '../platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { deviceText, fileText, folderName, idBytes, memberText } from '../kept/id-text.ts'
import type { Sync } from '../sync/sync.ts'
import { askSignedIn } from '../vault/session.ts'
import { memberNames } from '../files/folds/member-names.ts'
import type { AccessLogPage, FileReader } from './api.ts'

/** A page of what the server noted, newest first. It is the server's word, and unsigned. */
export async function fetchAccessLog(open: Sync, before: number | null): Promise<Result<AccessLogPage, Refusal>> {
  const answer = await askSignedIn(
    open,
    { method: 'GET', path: before === null ? '/v1/access-log' : `/v1/access-log?before=${String(before)}` },
    AccessLogAnswer,
  )
  if (!answer.ok) return refuse(asRefusal(answer.code))
  const names = await open.mutex.run((turn) => memberNames(open, turn))
  return accept({
    lines: answer.value.rows.map(({ seq, at, member, device, action, file, folder, outcome }) => ({
      seq,
      at,
      action,
      outcome,
      member: member && memberText(member),
      memberName: member && (names.get(memberText(member)) ?? ''),
      device: device && deviceText(device),
      file: file && fileText(file),
      folder: folder === null ? null : folderName(folder),
    })),
    before: answer.value.before,
  })
}

/** Who was sent something new of a file, by day. */
export async function fetchFileReaders(open: Sync, file: FileId): Promise<Result<readonly FileReader[], Refusal>> {
  const body = { v: 1, file: idBytes(file) }
  const answer = await askSignedIn(open, { method: 'POST', path: '/v1/access-log/file', body }, FileReaders)
  if (!answer.ok) return refuse(asRefusal(answer.code))
  return accept(answer.value.rows.map(({ member, at }) => ({ member: memberText(member), at })))
}
