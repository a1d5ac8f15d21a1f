import { speaksAt } from '#sealing/directory/directory-view.ts'
import type { Unlocked } from '../../vault/unlocked.ts'

/** Whether every app of the agency knows version 3: some acts need two people from then on (docs/sealing.md 4.5). */
export const actsNeedTwo = ({ directory }: Pick<Unlocked, 'directory'>): boolean => speaksAt(directory) >= 3

/** Whether every app of the agency knows version 4: words that two people take out are set aside for 30 days (docs/sealing.md 4.7). */
export const setsWordsAside = ({ directory }: Pick<Unlocked, 'directory'>): boolean => speaksAt(directory) >= 4

/** Whether every app of the agency knows version 2, so that its records may be written: barring, grants with an end, cut keys. */
export const mayUseVersion2 = ({ directory }: Pick<Unlocked, 'directory'>): boolean => speaksAt(directory) >= 2

/** Whether every app of the agency knows version 3: adopted words are sealed with what proves them, and a member's keys can be replaced. */
export const mayUseVersion3 = ({ directory }: Pick<Unlocked, 'directory'>): boolean => speaksAt(directory) >= 3
