import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** 0 very hard · 1 hard · 2 fair · 3 good. Never added up, never averaged. */
export type LevelValue = 0 | 1 | 2 | 3
export type LevelTurn = 'up' | 'same' | 'setback'

const LEVEL_WORDS = [msg`Very hard`, msg`Hard`, msg`Fair`, msg`Good`] as const
export const levelWord = (standing: LevelValue): MessageDescriptor => LEVEL_WORDS[standing]

const TURN_WORDS: Readonly<Record<LevelTurn, MessageDescriptor>> = {
  up: msg({ context: 'in the list “turn words”', message: 'up' }),
  same: msg({ context: 'in the list “turn words”', message: 'same' }),
  setback: msg({ context: 'in the list “turn words”', message: 'setback' }),
}
export const turnWord = (turn: LevelTurn): MessageDescriptor => TURN_WORDS[turn]
