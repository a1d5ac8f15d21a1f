import type { Page } from 'playwright-core'

interface Heard {
  heard: string[]
}

/** A test browser has no voices. Installs one, as a device has it; the texts that it was given can be read again. */
export async function giveVoice(page: Page, lang: string): Promise<void> {
  await page.evaluate((language) => {
    const here = globalThis as unknown as Heard & Record<string, unknown>
    here.heard = []
    here['SpeechSynthesisUtterance'] = class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const given: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> = {
      getVoices: () => [{ lang: language, localService: true, name: 'here', default: false, voiceURI: 'here' }],
      speak: ({ text }) => {
        here.heard.push(text)
      },
      cancel: () => {
        here.heard = []
      },
    }
    Object.assign(speechSynthesis, given)
    speechSynthesis.dispatchEvent(new Event('voiceschanged'))
  }, lang)
}

/** The texts it was given, line by line; empty once it was told to stop. */
export const spoken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as Heard).heard)
