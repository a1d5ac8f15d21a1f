import { z } from 'zod'
import { logError } from '../diagnostics/error-log.ts'

const SignIn = z.object({ account: z.string(), passphrase: z.string() })

/** `homeward demo` marks the page of an invented person’s link with this. The server of an agency serves no such page. */
const mark = (): HTMLMetaElement | null => document.querySelector('meta[name="demonstration"]')

/** Whether a link of the demonstration led to this page. */
export const isDemonstrationLink = (): boolean => mark() !== null

/** Asks the demonstration for the sign-in of the person whose link led here. On any other page nothing is asked. */
export async function demonstrationSignIn(): Promise<z.infer<typeof SignIn> | null> {
  const who = mark()?.content
  if (who === undefined) return null
  try {
    const answer = await fetch(`/try/${encodeURIComponent(who)}/sign-in`)
    return SignIn.parse(await answer.json())
  } catch (error) {
    logError('the sign-in of the demonstration', error)
    return null
  }
}

/** From here on this page is like any other: it opens at its own address, and locked it asks who unlocks. */
export function leaveDemonstrationLink(): void {
  if (!mark()) return
  mark()?.remove()
  history.replaceState(history.state, '', '/')
}
