/** Simplified characters, each followed by the traditional one that the tables of readings use; only those that occur in names. */
export const SIMPLIFIED =
  '张張刘劉陈陳杨楊赵趙黄黃吴吳孙孫马馬罗羅郑鄭谢謝韩韓冯馮萧蕭肖蕭邓鄧许許吕呂苏蘇卢盧蒋蔣贾賈叶葉阎閻谭譚邹鄒陆陸顾顧龙龍万萬钱錢汤湯乔喬贺賀赖賴龚龔庞龐兰蘭颜顏顔顏严嚴温溫芦蘆鲁魯韦韋毕畢聂聶丛叢齐齊庄莊关關费費纪紀欧歐项項阳陽卫衛宁寧闵閔钟鍾鐘鍾' +
  '单單鲍鮑邝鄺麦麥区區简簡华華国國荣榮丽麗伟偉杰傑军軍强強红紅云雲凤鳳丰豐豊豐峰峯学學义義兴興东東业業书書乐樂习習发發广廣庆慶应應开開异異张張归歸当當录錄忆憶怀懷总總恒恆爱愛战戰护護报報挥揮时時显顯晓曉晖暉来來极極枫楓栋棟树樹桥橋欢歡' +
  '气氣汉漢泽澤洁潔济濟涛濤润潤渊淵湾灣满滿灵靈炜煒烨燁爱愛献獻环環珑瓏琼瓊画畫监監碍礙礼禮祯禎离離种種积積稳穩竞競笔筆纯純纲綱练練细細织織终終经經结結给給绢絹绣繡继繼绪緒维維绿綠罗羅翘翹聪聰胜勝节節苍蒼荣榮莲蓮莹瑩萝蘿蔼藹蓝藍' +
  '虑慮见見观觀规規视視觉覺训訓记記讯訊论論识識诗詩诚誠话話语語说說调調谦謙谨謹贝貝贞貞负負财財贤賢货貨质質贯貫贵貴贺賀赞贊赢贏跃躍车車转轉轩軒载載辉輝辰辰达達迁遷运運近近进進远遠连連选選逊遜邻鄰郷鄉乡鄉酝醞铁鐵钧鈞钦欽钰鈺铃鈴铭銘锋鋒锦錦镇鎮鎭鎮' +
  '长長门門闻聞际際陆陸险險随隨难難静靜靓靚韵韻页頁顶頂顺順须須领領颖穎风風飞飛馨馨驰馳骏駿骥驥鱼魚鲜鮮鸟鳥鸣鳴鸿鴻鹏鵬鹤鶴鹰鷹麟麟黎黎齐齊龄齡龟龜亚亞亿億仅僅仪儀众眾优優会會传傳伦倫俊俊佥僉侨僑俭儉儿兒党黨内內册冊写寫农農决決净淨凯凱刚剛创創' +
  '剑劍动動势勢劲勁励勵劳勞勋勛勲勳勋勳协協双雙变變叹嘆号號启啟啓啟后後听聽员員咏詠团團园園圆圓圣聖场場坚堅块塊垒壘墙牆声聲处處备備复復头頭夹夾奖獎奋奮妆妝娇嬌娱娛婴嬰孪孿实實宝寶宪憲宫宮宽寬宾賓对對导導寿壽将將尔爾尧堯层層岁歲岂豈岭嶺岳岳岛島峡峽币幣师師帅帥带帶帧幀帮幫庄莊库庫' +
  '异異弹彈彦彥彻徹径徑恋戀恳懇惠惠惊驚愿願戏戲户戶执執扬揚抚撫择擇据據敌敵数數断斷旧舊昙曇权權朴朴机機杂雜构構标標样樣档檔梦夢检檢楼樓横橫欣欣残殘毅毅毕畢汇匯沧滄沪滬泷瀧泾涇浅淺测測浓濃涌湧涧澗淑淑温溫渐漸湿濕潇瀟灯燈灿燦炼煉热熱焕煥焰焰爷爺状狀狮獅猎獵玛瑪现現珍珍琏璉瑶瑤眞真' +
  '尙尚曺曹靑青淸清惪德悳德恵惠慎愼姸妍硏研緖緒裵裴晩晚兪俞'

const PAIRS = Array.from(
  { length: SIMPLIFIED.length / 2 },
  (_, n) => [SIMPLIFIED.charAt(2 * n), SIMPLIFIED.charAt(2 * n + 1)] as const,
).filter(([from, to]) => from !== to)
const TRADITIONAL: ReadonlyMap<string, string> = new Map(PAIRS)
const SIMPLE: ReadonlyMap<string, string> = new Map(PAIRS.map(([simple, full]) => [full, simple]))

/** Unifies characters that are written in two ways in names. */
export const traditional = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => TRADITIONAL.get(character) ?? character)

/** The other direction, for a library that knows the rarer readings of simplified characters only. */
export const simplified = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (character) => SIMPLE.get(character) ?? character)
