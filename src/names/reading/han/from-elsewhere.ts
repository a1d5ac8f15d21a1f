/**
 * How characters write names that are not Chinese: Malay, Indian and English ones, as newspapers of Malaysia, Hong Kong
 * and the mainland do. Simplified characters, by the sound that they stand for.
 */
const SOUNDS = `
a 阿亚娅 ai 艾爱埃 an 安 ang 昂 o 奥澳欧沃 ba 巴芭峇 bai 拜 ban 班 bang 邦 bau 鲍 be 贝伯柏 ben 本 bi 比毕碧 bin 宾 bo 波博 bu 布 cha 查 chai 柴 da 达大 dai 戴黛 dan 丹 de 得 d 德 den 登 di 迪 din 丁 do 多 don 敦唐 dong 东 du 杜都 en 恩 r 尔 fa 法 fan 凡范 fi 菲费飞 fen 芬 fong 丰 f 夫弗 fo 福佛 ka 卡加嘉 kai 凯 gai 盖 gan 甘 gang 冈 go 高戈 g 格葛 gen 根 gong 贡 gu 古 gwa 瓜 ha 哈 hai 海 han 汉韩翰 hau 豪 h 赫 ho 霍荷贺 hen 亨 hu 胡 wa 华瓦 whi 怀 ki 基吉奇季 je 杰 kin 金 gin 京津 jan 扬简 ja 贾 kan 坎 kon 康 k 克 ko 科可柯 ken 肯 ku 库 kwi 奎 kun 昆 kau 考 la 拉喇 lai 来莱赖 lan 兰朗 lau 劳 l 勒 le 雷蕾列烈 li 里利丽莉立理历礼 lin 连林琳灵 liu 柳 lon 隆 lu 卢鲁路 len 伦 lo 罗洛 ma 马玛 mai 迈麦 man 曼芒 mau 毛茂 me 梅 men 门 mon 蒙孟 mi 米 min 敏明 mo 莫摩 mat 末 m 默姆 mu 穆木慕 na 纳娜 nai 奈乃 nan 南楠 ne 内 ni 尼妮 nin 宁 nu 努 no 诺 new 纽 pa 帕 pai 派 pan 潘 pong 庞蓬 pe 佩 pen 彭 pi 皮 p 普 po 珀 chi 齐其契 jo 乔约佐 che 切 chin 钦 chu 丘 rong 荣 re 瑞 jo 若 sa 萨沙莎 sai 赛塞 san 桑三 se 瑟色 son 森松孙 shan 山珊 shang 尚 shen 申 sh 施什 s 斯丝士史思 shu 舒 su 苏 so 索 ta 塔 tai 泰 tan 坦 tom 汤 t 特 ti 提蒂 tin 廷 tu 图土 to 托陶 ton 顿 wan 万旺 wi 威维韦 wen 文 u 乌武 si 西锡茜 hi 希 sha 夏 sho 肖 sin 辛 sing 星 hu 休 she 雪谢 ya 雅也 ye 耶叶 i 伊依易益义 in 因英 yu 尤于 za 扎 zai 再 zan 赞 ze 泽 jen 珍 j 治 ji 芝 ju 朱 zu 祖 zon 宗 cho 卓 tri 翠 wi 卫 mau 莫 nik 聂 shi 诗 ran 然 pin 平 pre 普
`

/** Traditional characters of these tables, each followed by its simplified one. */
const TRADITIONAL =
  '諾诺約约納纳賽赛義义倫伦爾尔亞亚奧奥歐欧貝贝畢毕賓宾達达頓顿東东費费飛飞豐丰韓韩漢汉賀贺懷怀華华傑杰簡简賈贾凱凯庫库來来萊莱賴赖蘭兰勞劳麗丽連连盧卢魯鲁羅罗馬马瑪玛邁迈麥麦門门紐纽寧宁龐庞齊齐喬乔欽钦榮荣薩萨詩诗絲丝蘇苏孫孙湯汤圖图萬万維维韋韦烏乌錫锡謝谢葉叶揚扬優优贊赞澤泽茲兹鮑鲍聶聂岡冈貢贡衛卫愛爱莊庄婭娅灣湾遜逊亞亚繆缪'

/** Names, and parts of names, that are always written alike: `characters=spelling`. */
const WHOLE = `
莫哈末=mohamad 莫哈默=mohamad 莫罕默=mohamad 穆罕默德=mohamad 穆罕默=mohamad 阿末=ahmad 阿默=ahmad 艾哈迈德=ahmad 阿都拉=abdullah 阿卜杜拉=abdullah 阿都=abdul 阿卜杜=abdul 阿布都=abdul 阿都拉曼=abdul_rahman 阿都拉欣=abdul_rahim 阿都拉昔=abdul_rashid 阿都拉锡=abdul_rashid 阿都拉萨=abdul_razak 依斯迈=ismail 伊斯迈=ismail 伊斯梅尔=ismail 依布拉欣=ibrahim 伊布拉欣=ibrahim 易卜拉欣=ibrahim 西蒂=siti 努鲁=nurul 诺=nor 再因=zain 再纳=zainal 再林=zahrain 依德利斯=idris 伊德里斯=idris 奥斯曼=othman 奥曼=othman 胡先=hussein 胡申=hussein 胡辛=hussein 侯赛因=hussein 哈山=hassan 哈桑=hassan 哈芝=haji 沙礼=salleh 沙烈=salleh 沙列=salleh 卡立=khalid 哈立德=khalid 尤索夫=yusof 尤索=yusof 优素福=yusuf 尤斯=yus 纳吉=najib 纳兹里=nazri 安华=anwar 安瓦尔=anwar 马哈迪=mahathir 马哈蒂尔=mahathir 马末=mahmud 马目=mahmud 马哈茂德=mahmud 玛目=mahmud 丹斯里=tan_sri 拿督=datuk 敦=tun 东姑=tengku 赛=syed 赛义德=syed 安南=adnan 费绍尔=faishal 聂=nik 旺=wan 山苏=shamsul 三苏=shamsul 祖基菲=zulkifli 朱基菲=zulkifli 祖=zul 希山慕丁=hishammuddin 沙末=samad 拉昔=rashid 拉锡=rashid 拉萨=razak 拉查=razak 拉欣=rahim 拉曼=rahman 阿兹=aziz 阿芝=aziz 阿兹米=azmi 阿兹曼=azman 默克尔=merkel 沙益=said 赛益=said 奥玛=omar 乌玛=omar 阿里=ali 阿利=ali 韩沙=hamzah 哈密=hamid 哈米德=hamid 费沙=faisal 法蒂玛=fatimah 花蒂玛=fatimah 星=singh 辛格=singh 古玛=kumar 库马=kumar 库马尔=kumar 慕尤丁=muhyiddin 慕沙=musa 慕斯达法=mustapha 慕斯塔法=mustapha 马士达化=mustapha 莎丽雅=shariah 罗斯=ros 罗斯兰=roslan 罗斯里=rosli 罗斯娜=rosnah 鲁斯兰=ruslan 卡马=kamal 加玛=jamal 嘉玛=jamal 嘉马=jamal 再益=zaid 泰益=taib 哈伦=harun 雅谷=yaakob 雅国=yaacob 尤努斯=yunus 苏莱曼=sulaiman 苏来曼=sulaiman 沙里夫=sharif 沙非益=shafie 阿旺=awang 达祖丁=tajuddin 纳西尔=nasir 马斯=mas 马兹=maz
约翰=john 尊=john 约瑟夫=joseph 佐瑟=joseph 约瑟=joseph 若瑟=joseph 乔治=george 佐治=george 彼得=peter 保罗=paul 大卫=david 戴维=david 迈克尔=michael 麦可=michael 米高=michael 麦克=mike 玛丽=mary 玛丽亚=maria 马丽亚=maria 查尔斯=charles 查理=charlie 威廉=william 亨利=henry 爱德华=edward 托马斯=thomas 汤玛斯=thomas 詹姆斯=james 占士=james 罗伯特=robert 理查=richard 理查德=richard 爱丽丝=alice 伊丽莎白=elizabeth 安德鲁=andrew 史蒂芬=stephen 斯蒂芬=stephen 丹尼尔=daniel 马克=mark 菲利普=philip 凯瑟琳=catherine 史密斯=smith 路易=louis 弗朗索瓦=francois 克里斯=chris 克里斯托夫=christopher 露西=lucy 海伦=helen 苏珊=susan 安娜=anna 安妮=anne 艾米丽=emily 埃米莉=emily 莎拉=sarah 萨拉=sarah 露丝=ruth 琳达=linda 莉莉=lily 以斯帖=esther 马丁=martin 西蒙=simon 以撒=isaac 雅各=jacob 摩西=moses 塞缪尔=samuel 约书亚=joshua 约瑟芬=josephine 格蕾丝=grace 维多利亚=victoria 伯纳=bernard 柏纳=bernard 肯尼迪=kennedy 甘迺迪=kennedy 杰弗里=jeffrey 弗兰克=frank 亚历山大=alexander 约翰逊=johnson 约翰逊=johnson 朱莉娅=julia 朱莉亚=julia 茱莉雅=julia 尼克=nick 杰克=jack 汤姆=tom 班=ban
`

const SOUND_OF = new Map<string, string>()
const parts = SOUNDS.trim().split(/\s+/)
for (let n = 0; n + 1 < parts.length; n += 2)
  for (const character of parts[n + 1] ?? '') if (!SOUND_OF.has(character)) SOUND_OF.set(character, parts[n] ?? '')

const NAMES = new Map(
  WHOLE.trim()
    .split(/\s+/)
    .map((entry) => {
      const [written = '', spelling = ''] = entry.split('=')
      return [written, spelling.replace('_', ' ')] as const
    }),
)
const LONGEST = Math.max(...[...NAMES.keys()].map((written) => written.length))

const SIMPLER = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, n) => [TRADITIONAL.charAt(2 * n), TRADITIONAL.charAt(2 * n + 1)]),
)

/**
 * A name that is not Chinese; null where it must be a Chinese one. A dot between characters separates the names of
 * somebody from elsewhere: there a character that usually writes none of these sounds is read by `inMandarin`.
 */
export function readFromElsewhere(
  written: string,
  inMandarin: (character: string) => string,
): readonly string[] | null {
  const names = Array.from(written, (character) => SIMPLER.get(character) ?? character)
    .join('')
    .replace(/\s+/gu, '')
    .split(/[·・‧]+/u)
    .filter((name) => name !== '')
  const words: string[] = []
  let unknown = 0
  for (const name of names) {
    let sounds = ''
    for (let at = 0; at < name.length; ) {
      const known = longestAt(name, at)
      if (known) {
        words.push(sounds, NAMES.get(known) ?? '')
        sounds = ''
        at += known.length
        continue
      }
      const sound = SOUND_OF.get(name.charAt(at))
      if (sound === undefined && names.length === 1) return null
      if (sound === undefined) unknown++
      sounds += sound ?? inMandarin(name.charAt(at))
      at++
    }
    words.push(sounds)
  }
  return 2 * unknown > names.join('').length ? null : words.filter((word) => word !== '')
}

/** The longest whole name that begins here. */
function longestAt(name: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, name.length - at); length > 0; length--) {
    const part = name.slice(at, at + length)
    if (NAMES.has(part)) return part
  }
  return undefined
}
