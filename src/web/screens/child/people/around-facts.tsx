import { msg } from '@lingui/core/macro'
import type { FileId } from '#domain/entry/ids.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import type { AroundPerson } from './people-around.ts'

/** What somebody is to the child, in a few words. */
export function AroundFacts({ one, child }: { readonly one: AroundPerson; readonly child: ChildFile }) {
  const { speak } = child
  const facts = [
    ...one.ties.map((tie) => speak.small(speak.code(tie))).filter((tie) => tie !== speak.small(one.called)),
    one.does,
    one.cares
      ? speak.say(
          msg({
            message:
              '{p, select, she {cares for her} he {cares for him} they {cares for them} other {cares for the child}}',
          }),
        )
      : null,
    child.opens?.[one.theirFile ?? ('' as FileId)] === undefined ? null : speak.say(msg`has an own file`),
    one.died ? speak.say(msg`died`) : null,
    one.never.length > 0 && child.reveal.revealed ? speak.say(msg`never get in touch`) : null,
  ]
  return facts.filter((fact) => fact !== null).join(', ')
}
