import type { Page } from 'playwright-core'

interface Heard {
  heard: string[]
}

/** A browser that tests run in has no voices. Puts one there, as a device has it by itself; what it was given to say can be read again. */
export async function giveVoice(page: Page, lang: string): Promise<void> {
  await page.evaluate((tongue) => {
    const here = globalThis as unknown as Heard & Record<string, unknown>
    here.heard = []
    here['SpeechSynthesisUtterance'] = class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const given: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> = {
      getVoices: () => [{ lang: tongue, localService: true, name: 'here', default: false, voiceURI: 'here' }],
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

/** What it was given to say, line by line; nothing once it was told to be quiet. */
export const spoken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (globalThis as unknown as Heard).heard)
