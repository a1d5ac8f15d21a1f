import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const RIGHTS_SAYS = {
  title: msg`My rights, and how to complain`,
  complain: msg`If something is wrong`,
  helper: msg`I can tell my helper, or somebody else whom I trust.`,
  noName: msg`I can say it without my name. We are not cross, and no help stops.`,
  hear: msg`I hear what was done about it.`,
  ways: msg`How I can say it:`,
  blank: msg`Write here how to say it:`,
  ring: msg`Numbers that I can ring:`,
  ringPolice: msg({ context: 'whose telephone line it is', message: 'Police' }),
  ringHelper: msg({ context: 'whose telephone line it is', message: 'Somebody who helps' }),
  ringChildren: msg({ context: 'whose telephone line it is', message: 'For children' }),
  outside: msg`Somebody who does not work with me reads it:`,
  aboutHelper: msg`If it is about somebody who should help me, that person does not read it.`,
} as const satisfies Readonly<Record<string, MessageDescriptor>>

/** In our own order: what a child meets first. */
export const RIGHTS: readonly MessageDescriptor[] = [
  msg`I am told what happens with me, in words that I understand.`,
  msg`I say what I think, and it counts.`,
  msg`I can say no to a question or to a helper. No help stops.`,
  msg`I get help without having to tell what happened to me.`,
  msg`Somebody whom I trust can be with me.`,
  msg`I can see what is written about me, and have it corrected.`,
  msg`Nobody may hit me, shout at me, or touch me in a way that I do not want.`,
  msg`Nobody may ask me for anything in return for help.`,
]

export const rightsTexts: readonly MessageDescriptor[] = [...Object.values(RIGHTS_SAYS), ...RIGHTS]
