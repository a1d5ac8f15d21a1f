/** How Korean reads Han characters, by syllable in the official romanisation; `r` is written where a name's first syllable drops it. */
export const KOREAN = `
ga 加佳家嘉歌賈可價 gak 角覺 gan 幹簡干間 gap 甲 gang 姜康江剛強鋼綱疆岡崗 gae 介開凱 geo 巨車 geon 建健乾件虔鍵 geol 杰傑 geom 劍 gyeong 京慶景敬庚璟瓊卿炅憬鏡耕競境經擎儆 gye 桂季契啓界溪繼
go 高古固顧考孤 gon 坤琨崑 gong 孔公工功恭龔貢 gwa 科果 gwan 寬官觀冠管關 gwang 光廣匡珖洸曠侊 gwak 郭 gwon 權 gui 貴 gyu 奎圭規珪揆葵閨 gyun 均鈞筠 geuk 克極 geun 根近槿瑾謹勤 geum 今琴錦 gi 基奇起己紀技氣淇琪璣棋麒騏祺箕驥其機 gil 吉佶 gim 金 gu 具九求球龜邱丘玖歐 guk 國菊 gun 君軍 gung 宮弓
na 羅奈那娜 nak 洛樂 nan 蘭 nam 南男楠 nae 乃 nyeo 女 no 盧魯勞老路露 nok 綠 nu 累 da 多茶 dan 丹旦檀端段 dal 達 dam 譚潭談 dang 唐堂黨 dae 大代戴 deok 德悳 do 度道都島桃濤陶燾到導 dok 獨 don 敦燉 dong 東同童棟洞冬董桐動 du 斗杜頭 deuk 得 deung 登鄧
ra 羅 rak 洛 ran 蘭 ram 藍嵐 rang 朗浪廊 rae 來萊 ryang 梁亮良量樑諒 ryeo 呂麗黎 ryeok 力歷 ryeon 連蓮練璉 ryeol 烈列洌 ryeom 廉 ryeong 令領玲鈴靈齡嶺伶 rye 禮 ro 路露老 rok 祿錄綠 roe 雷賴 ryong 龍 ryu 柳劉流琉 ryuk 陸 ryun 倫輪崙 ryul 律栗率 ryung 隆 reung 凌 ri 李利里理俐莉離 rin 麟璘 rim 林琳臨霖 rip 立
ma 馬麻瑪 man 萬滿晩曼 mae 梅每 maeng 孟 myeong 明命銘鳴名溟 mo 毛模牟慕茅 mok 木睦牧 muk 墨默 mun 文門汶紋聞 mi 美米薇彌眉 min 民敏旻珉玟閔旼岷 mil 密 mu 武茂戊舞務霧 myo 妙苗 mong 夢
bak 朴博珀 ban 半班潘磐 bang 方房邦芳 bae 裵裴培倍 baek 白百伯柏栢 beom 範凡汎梵范 beop 法 byeong 秉炳柄兵丙昞昺 bo 寶保甫輔步普補 bok 福卜復 bong 奉鳳峰逢鋒蓬 bu 夫富傅 buk 北 bi 飛妃 bin 彬斌賓嬪 byeon 卞邊 byeok 碧璧 bun 芬 bul 佛
sa 史司士思沙師四謝 san 山 sang 相尙尚商祥常想象桑湘翔 sae 世 saeng 生 seo 徐西瑞書序舒恕緖敍 seok 石錫碩奭昔晳析 seon 先善宣仙鮮璿瑄旋選 seol 薛雪卨 seong 成星性聖聲盛城誠省晟珹 se 世洗勢歲 so 蘇素昭小少笑沼炤韶 son 孫 song 宋松頌 su 洙秀水守壽修樹洙隨銖粹輸穗 suk 淑叔肅熟 sun 順舜純淳珣旬洵筍 sung 崇 seul 瑟 seung 承勝昇升丞乘陞 si 時施始視詩是 sik 植式軾湜寔 sin 申信新辛慎愼晨紳伸莘 sil 實 sim 沈心深 sip 十 ssang 雙
a 阿亞雅娥芽 an 安顔顏岸 ae 愛 aeng 鶯 ya 野夜 yak 若 yang 楊陽洋養襄 eo 魚語 eok 億 eon 彦彥言 eom 嚴 eop 業 yeo 余如汝呂 yeok 易 yeon 延然娟姸妍硏演燕緣衍淵涓沿 yeol 說悅 yeom 閻 yeop 葉燁曄 yeong 英榮永泳瑛映暎煐穎寧營影迎 ye 藝睿芮豫叡 o 吳五悟午梧旿吾伍 ok 玉沃鈺 on 溫 ong 翁 wan 完莞浣琬 wang 王旺汪 woe 外 yo 堯要曜 yong 用容勇庸鏞龍溶瑢鎔 u 禹雨宇佑友祐又右牛于尤羽 uk 旭昱郁煜勖頊 un 雲運云芸 ung 雄熊 won 元源遠媛院圓原園袁瑗沅 wol 月 wi 魏韋偉衛瑋 yu 兪俞劉柳有裕維惟儒由宥庾侑瑜 yuk 陸 yun 尹允潤胤玧鈗奫 eun 恩銀殷垠誾 eul 乙 eum 陰音 eung 應鷹 ui 義儀宜毅意 i 李二以伊異移 ik 益翊翼 in 仁寅印因姻人 il 一日壹鎰逸 im 任林
ja 子慈自紫滋 jak 作 jam 潛 jang 張章長莊將蔣壯璋漳場奬匠 jae 在載才再宰財材哉齋栽 jeo 諸 jeok 赤 jeon 全田錢前傳典詮 jeol 節 jeom 點 jeong 鄭正丁貞靜廷定晶政情楨汀禎井程庭珽珵姃整征淨 je 濟諸齊帝題 jo 趙曺曹祖助早兆照朝 jong 宗鍾鐘種終琮淙 jwa 左 ju 朱周珠柱株州宙住舟 juk 竹 jun 俊準埈峻駿濬浚晙遵雋儁隼焌 jung 中重仲 jeung 曾增 ji 智志知地池至芝枝支止沚祉之旨 jik 直稷 jin 眞真鎭鎮振進珍晉陳秦辰震璡軫塵 jil 質 jip 集
cha 車次 chan 贊讚燦璨粲 chang 昌倉暢創滄蒼唱彰敞 chae 蔡採彩采 cheok 尺 cheon 千天川泉 cheol 哲鐵喆澈徹 cheom 添 cheong 靑青淸清 che 體 cho 初草楚超 chok 燭 chong 總聰 choe 崔最 chu 秋追鄒樞 chuk 祝軸 chun 春椿 chung 忠充沖衷 chwi 翠 chi 治致 chil 七 tae 太泰台兌 tak 卓鐸託 tan 誕 tam 探 taek 澤宅 to 土 tong 通統
pa 波 pal 八 pan 判 paeng 彭 pyeong 平坪評 pyo 表杓彪 pung 豊豐風馮 pil 弼必泌畢 ha 河夏賀何霞 hak 學鶴 han 韓漢翰閑瀚 ham 咸 hang 恒恆航項 hae 海解亥 haeng 幸行 hyang 香鄕 heo 許 heon 憲獻軒 hyeok 赫革爀奕 hyeon 玄賢鉉顯現炫絃泫見 hyeol 血 hyeong 亨炯型衡馨瀅瑩螢 hye 惠慧彗蕙 ho 浩鎬虎護湖好昊皓豪戶胡鎬濠祜澔扈壕 hong 洪弘泓虹鴻紅 hwa 華和花化禾 hwan 煥桓歡環奐換 hwang 黃皇晃 hoe 會繪 hun 勳薰訓勛焄 hwi 輝徽暉彙 hyu 休 heum 欽 heung 興 hui 姬熙喜希禧羲曦憙熹 hyo 孝曉效 huk 黑 hu 厚侯后
bung 鵬 po 包鮑 pae 佩 sa 查 jam 岑 cheom 詹 jeon 展 cheong 晴 jeok 狄 bal 發 haeng 杏 hyang 向 gyeom 謙 hyeop 協 gye 啓啟 gam 甘 gi 旗 gyeon 堅 gyo 喬嬌敎教校 ryo 廖 rak 駱 rin 鄰 maek 麥 mi 微 mak 莫 mae 妹 mok 穆 myeon 綿 sam 森三 san 珊 so 邵蕭 jeong 婷 tang 湯 dang 棠 hwa 樺 wi 威 hoe 懷 goeng 宏 heun 欣昕 yu 游 i 怡 a 兒 yeong 盈 yo 姚 won 阮 hyeong 兄 gwon 眷 gyu 珪 jin 津 na 娜 seong 成 chae 采 geon 健 su 受 byeol 別 ye 禮 ung 雄 yeol 烈 cheol 喆哲 chul 出 seok 奭 joon 準
dong 彤 yu 柔 jing 澄 jae 梓 ji 芷 ham 涵 hwon 萱 yo 瑤 roe 磊蕾 hwa 火 yeom 炎 pyo 豹 hwang 煌 seo 曙 man 晚 sang 霜 yeon 煙 yong 蓉 ha 荷 cheong 菁 pyeong 萍 sa 莎 ni 妮 wan 婉 ro 璐 ho 瑚 seon 璇 wol 玥
`

/** How Korean families write the first syllable of a name, where it is not the official way. */
export const KOREAN_FAMILIES: Readonly<Record<string, string>> = {
  gim: 'kim',
  ri: 'lee',
  i: 'lee',
  bak: 'park',
  choe: 'choi',
  jeong: 'chung',
  gang: 'kang',
  jo: 'cho',
  rim: 'lim',
  im: 'lim',
  o: 'oh',
  gwon: 'kwon',
  an: 'ahn',
  ryu: 'yoo',
  yu: 'yoo',
  go: 'ko',
  son: 'sohn',
  heo: 'huh',
  sim: 'shim',
  sin: 'shin',
  ro: 'roh',
  no: 'roh',
  gwak: 'kwak',
  u: 'woo',
  gu: 'koo',
  ju: 'joo',
  ra: 'na',
  jeon: 'jun',
  eom: 'um',
  baek: 'paik',
  bae: 'bae',
  seo: 'suh',
  mun: 'moon',
  yun: 'yoon',
  gil: 'kil',
  gi: 'ki',
  pyo: 'pyo',
  seong: 'sung',
  ryang: 'yang',
  ryeo: 'yeo',
  jang: 'chang',
  jin: 'chin',
  ryuk: 'yuk',
  gong: 'kong',
  seol: 'sul',
  hyeon: 'hyun',
  byeon: 'byun',
  gyeong: 'kyung',
  myeong: 'myung',
  yeong: 'young',
  guk: 'kook',
  geum: 'keum',
  gam: 'kam',
}
