import { tooShortToCarry } from '#domain/sharing/carried-words.ts'
import { refuse, type Result } from '#result.ts'
import { judgePassphrase } from '#sealing/members/guesses.ts'
import type { JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type { PassphraseRefusal } from '../platform/refusals.ts'

/** Judges the words that lock a file which leaves a device. */
export const judgeCarried = async (passphrase: string): Promise<Result<JudgedPassphrase, PassphraseRefusal>> =>
  tooShortToCarry(passphrase) ? refuse('passphrase-weak') : judgePassphrase(passphrase)
