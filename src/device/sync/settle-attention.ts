import { z } from 'zod'
import { QuarantineList } from '#contract/quarantine.ts'
import type { Draft, Entry } from '#domain/entry.ts'
import type { FileId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { openSegment, parseSegment } from '#sealing/segment.ts'
import type { Attention, Refusal } from '../api.ts'
import { readEntry } from '../files/folds.ts'
import { foldNow } from '../files/read.ts'
import { writeAct } from '../files/write.ts'
import { fileText } from '../id-text.ts'
import { keyOf } from '../keyring.ts'
import type { Open } from '../open.ts'
import type { Bytes } from '../sealed-rows.ts'
import { type AttentionItem, openAttention, putAttention } from './attention.ts'
import { refusalOf } from '../server-refusal.ts'
import { askSignedIn } from './session.ts'

/** What a person must look at: their own refused words, and (for who keeps a file) what lies in the server's quarantine. Works offline for the first. */
export async function needsAttention(open: Open): Promise<Result<readonly Attention[], Refusal>> {
  const listed = await askSignedIn(open, { method: 'GET', path: '/v1/quarantine' }, QuarantineList)
  if (listed.ok) {
    for (const item of listed.value.items) {
      const id = `quarantine-${String(item.item)}`
      if (open.attention.has(id)) continue
      const file = fileText(item.file)
      const entries = await readQuarantined(open, file, item.segment)
      const kept = await putAttention(open, { id, file, entries, why: item.code, at: item.at, mine: false, quarantine: item.item, settled: null })
      await open.rows.replica.write(kept.changes, 'durable')
      kept.keep()
    }
  }
  return accept(openAttention(open))
}

async function readQuarantined(open: Open, file: FileId, bytes: Bytes): Promise<readonly Entry[]> {
  const parsed = parseSegment(bytes)
  if (!parsed.ok) return []
  const key = keyOf(open, file, parsed.value.folder, parsed.value.epoch)
  const opened = key && (await openSegment(parsed.value, key))
  if (!opened?.ok) return []
  return opened.value.flatMap((part) => ('plaintext' in part ? (readEntry(part.plaintext) ?? []) : []))
}

/** `write-again`: my own words once more, as they are. `adopt`: another's words, written anew in my name by who may. `leave`: marked, never deleted. */
export async function settleAttention(open: Open, how: { id: string; as: 'write-again' | 'leave' | 'adopt' }): Promise<Result<true, Refusal>> {
  const item = open.attention.get(how.id)
  if (!item || item.settled !== null) return refuse('not-found')
  if (how.as !== 'leave') {
    if ((how.as === 'write-again') !== item.mine) return refuse('not-entitled')
    if (item.entries.length === 0) return refuse('not-readable')
  }
  const done = await open.turns.take(() => settleHere(open, item, how.as))
  if (!done.ok) return done
  if (item.quarantine === null) return accept(true)
  const as = how.as === 'adopt' ? 'adopted' : 'left'
  const told = await askSignedIn(open, { method: 'POST', path: '/v1/quarantine/settle', body: { v: 1, item: item.quarantine, as } }, z.unknown())
  return told.ok ? accept(true) : refuse(refusalOf(told.code))
}

async function settleHere(open: Open, item: AttentionItem, as: 'write-again' | 'leave' | 'adopt'): Promise<Result<true, Refusal>> {
  // Marked before it is written anew: refused words that are still marked open would stand twice in the file.
  const settled = await putAttention(open, { ...item, settled: as })
  const before = open.attention.get(item.id)
  settled.keep()
  if (as !== 'leave') {
    const written = await writeAct(open, item.entries.map((entry) => ({ file: entry.file, draft: draftOf(entry) })))
    if (!written.ok) {
      if (before) open.attention.set(item.id, before)
      return refuse(written.code)
    }
  }
  await open.rows.replica.write(settled.changes, 'durable')
  const files = [...new Set(item.entries.map((entry) => entry.file))]
  await foldNow(open, files, { anew: true })
  return accept(true)
}

function draftOf(entry: Entry): Draft {
  const { kind, folder, at, about, toldBy, childMayLearn, replaces, body } = entry
  return { kind, folder, at, about, replaces, body, ...(toldBy === undefined ? {} : { toldBy }), ...(childMayLearn === undefined ? {} : { childMayLearn }) }
}
