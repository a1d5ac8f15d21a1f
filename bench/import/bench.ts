import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import readWorkbook from 'read-excel-file/universal'
import type { MovingChild } from '../../src/domain/moving-in/plan-moving.ts'
import { founded } from '../cost/agency.ts'
import { processorTime } from '../cost/growth.ts'
import { median, more, type Row, shown, under } from '../row.ts'
import { given } from '../sync/seed.ts'
import { delivered, emptyFiles, movedInFiles } from './opening.ts'
import { plannedFrom, workbookOf } from './list.ts'

const CHILDREN = 5_000
/** A file that was moved in costs at most so many times what an empty one costs. */
const LIMIT = 2
const TIMES = 3

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * Moving children in from a workbook against merely reading it, and against opening empty files. Processor time of the device,
 * the server being a process of its own: what else the machine does counts on neither side.
 */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  const bytes = await workbookOf(CHILDREN)
  say(`reading ${CHILDREN.toLocaleString('en')} rows`)
  const sheetJs = await import('xlsx')
  const withSheetJs = () =>
    Promise.resolve(
      sheetJs.utils.sheet_to_json(Object.values(sheetJs.read(bytes, { dense: true }).Sheets)[0] ?? {}, { header: 1 }),
    )
  const withReader = () => readWorkbook(bytes.slice().buffer)
  const plan = () => plannedFrom(bytes)
  // By turns, so that an engine that warms up does so for all of them.
  const times = { plan: [] as number[], reader: [] as number[], sheetJs: [] as number[] }
  for (let n = 0; n < TIMES; n += 1) {
    times.reader.push(await processorTime(withReader))
    times.sheetJs.push(await processorTime(withSheetJs))
    times.plan.push(await processorTime(plan))
  }
  const [planned, reader, sheet] = [median(times.plan), median(times.reader), median(times.sheetJs)]
  const held = { plan: await heapOf(plan), sheetJs: await heapOf(withSheetJs), reader: await heapOf(withReader) }

  const children = await plannedFrom(bytes)
  const empty = await opened(say, 'empty files', emptyFiles(CHILDREN))
  const moved = await opened(say, 'files of the list', movedInFiles(children))
  const aSecond = (time: number) => CHILDREN / (time / 1000)
  return [
    under(
      `opening and delivering ${CHILDREN.toLocaleString('en')} moved-in files against as many empty ones`,
      moved.time / empty.time,
      LIMIT,
      'times',
    ),
    shown('   one moved-in file, opened and delivered', moved.time / CHILDREN, 'ms'),
    shown('   one empty file, opened and delivered', empty.time / CHILDREN, 'ms'),
    shown('   drafts of one moved-in file', draftsOf(children), 'drafts'),
    more('read and planned, against read-excel-file alone', aSecond(planned), aSecond(reader), 'rows/s', null),
    more('read and planned, against SheetJS reading', aSecond(planned), aSecond(sheet), 'rows/s', null),
    more(
      'the whole import, against read-excel-file alone',
      aSecond(planned + moved.time),
      aSecond(reader),
      'rows/s',
      null,
    ),
    more('the whole import, against SheetJS reading', aSecond(planned + moved.time), aSecond(sheet), 'rows/s', null),
    shown('memory that the plan holds', held.plan, 'MB'),
    shown('   what read-excel-file holds of the same file', held.reader, 'MB'),
    shown('   what SheetJS holds of the same file', held.sheetJs, 'MB'),
    shown('most heap between two acts of moving in', moved.most, 'MB'),
    shown('   the same of opening empty files', empty.most, 'MB'),
  ]
}

const MEGABYTE = 1024 * 1024
const heap = () => process.memoryUsage().heapUsed / MEGABYTE
const draftsOf = (children: readonly MovingChild[]) =>
  children.reduce((sum, { drafts }) => sum + drafts.length + 1, 0) / children.length

/** What the result of this work holds of the heap after collecting. */
async function heapOf(work: () => Promise<unknown>): Promise<number> {
  collect()
  const before = heap()
  const alive = [await work()]
  collect()
  const after = heap()
  // Emptied only now: the result is alive while the heap is read.
  alive.pop()
  return after - before
}

interface Opened {
  readonly time: number
  readonly most: number
}

/** Opens these acts in an agency of its own, on a caseworker’s device. */
async function opened(
  say: (line: string) => void,
  says: string,
  acts: ReturnType<typeof movedInFiles>,
): Promise<Opened> {
  say(`opening ${says}`)
  const agency = await founded()
  try {
    const { device } = await agency.enrol('Drita Kola', ['caseworker'])
    given(await device.sync())
    let most = 0
    const time = await processorTime(() =>
      delivered(device, acts, () => {
        most = Math.max(most, heap())
      }),
    )
    return { time, most }
  } finally {
    await agency.stop()
  }
}
