/** Fonts with Chinese characters that systems include, or that people install. */
const OF_SYSTEMS = [
  'Noto Sans CJK SC',
  'NotoSansCJKsc-Regular',
  'Noto Sans SC',
  'NotoSansSC-Regular',
  'Source Han Sans SC',
  'SourceHanSansSC-Regular',
  'Droid Sans Fallback',
  'DroidSansFallback',
  'HarmonyOS Sans SC',
  'MiSans',
  'Microsoft YaHei',
  'MicrosoftYaHei',
  'SimSun',
  'PingFang SC',
  'PingFangSC-Regular',
  'STHeiti',
  'Heiti SC',
  'WenQuanYi Micro Hei',
  'WenQuanYi Zen Hei',
]
const SHEET = '/fonts/chinese.css'

/** Whether the device has Chinese characters. A browser tells about fonts by name only. */
async function hasItsOwn(): Promise<boolean> {
  const own = new FontFace('own letters of Chinese', OF_SYSTEMS.map((name) => `local("${name}")`).join(', '))
  return own.load().then(
    () => true,
    () => false,
  )
}

/** Loads Chinese fonts where the device has none. Returns the files, so that they can be cached: 4.5 megabytes. */
export async function loadChineseFonts(): Promise<readonly string[]> {
  if (await hasItsOwn()) return []
  await import('../styles/chinese.css')
  const sheet = [...document.styleSheets].find(({ href }) => href !== null && new URL(href).pathname === SHEET)
  const files = [...(sheet?.cssRules ?? [])].flatMap((rule) => {
    const [, path] = /url\("?([^")]+)/.exec(rule.cssText) ?? []
    return path === undefined ? [] : [new URL(path, sheet?.href ?? location.href).pathname]
  })
  return sheet ? [SHEET, ...files] : files
}
