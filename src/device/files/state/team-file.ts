import type { FileId } from '#domain/entry/ids.ts'
import { fileText } from '../../kept/id-text.ts'
import type { Unlocked } from '../../vault/unlocked.ts'

/** The organisation's own file. */
export const teamFile = ({ directory }: Pick<Unlocked, 'directory'>): FileId => fileText(directory.teamFile)
