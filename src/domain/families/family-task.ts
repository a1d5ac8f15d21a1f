import type { CaseFile } from '../file/case-file.ts'
import type { Doer } from '../entry/doer.ts'
import type { Entry } from '../entry/entry.ts'
import type { FileId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { openTasks, type task } from '../kinds/follow-up/task.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { personOf } from '../kinds/registration/person.ts'

type Task = BodyOf<typeof task>

interface InFile {
  readonly file: FileId
  readonly line: CaseFile
}

/**
 * The same task in other files of the family: it has one key in all of them, so a person who holds several sees one
 * task, and doing it once completes it for all (P6).
 */
export function sameTaskIn<File extends InFile>(
  family: readonly File[],
  key: Task['task'],
): readonly { readonly in: File; readonly entry: Entry<Task> }[] {
  return family.flatMap((file) =>
    openTasks(file.line)
      .filter(({ body }) => body.task === key)
      .map((entry) => ({ in: file, entry })),
  )
}

/**
 * A task as another file of the family holds it. A person has another id there, and *the child* is another child, so
 * the doer is named in words. What the task came from remains in the first file.
 */
export function taskElsewhere({ from: _, who, ...body }: Task, own: CaseFile, nameless: string): Task {
  return { ...body, who: inWords(who, own, nameless) }
}

function inWords(who: Doer, own: CaseFile, nameless: string): Doer {
  if (!('person' in who)) return who
  const called = who.person === 'child' ? cardOf(own)?.body.called?.text : personOf(own, who.person)?.body.called
  return { named: called ?? nameless }
}
