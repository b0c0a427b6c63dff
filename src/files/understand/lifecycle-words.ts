import { normalText } from '../normal-text.ts';

/** HubSpot's lifecycle stages by how they are called in the languages that HubSpot speaks, in the form of `normalText`. */
const words: Readonly<Record<string, string>> = {
  subscriber:
    'subscriber abonnent suscriptor abonne iscritto assinante subscritor abonnee prenumerant tilaaja subskrybent 登録者 サブスクライバー 订阅者 訂閱者 ผู้สมัครรับข้อมูล 구독자',
  lead: 'lead interessent contatto prospect liidi リード 潜在客户 線索 线索 潛在客戶 ลีด 리드',
  marketingqualifiedlead:
    'mql marketing+qualified+lead marketing+qualifizierter+lead lead+calificado+para+marketing lead+cualificado+para+marketing lead+marketing+qualifie lead+qualificato+per+il+marketing lead+qualificado+de+marketing marketingqualified+lead',
  salesqualifiedlead:
    'sql sales+qualified+lead vertriebsqualifizierter+lead lead+calificado+para+ventas lead+commercial+qualifie lead+qualificato+per+le+vendite lead+qualificado+de+vendas',
  opportunity:
    'opportunity verkaufschance oportunidad opportunite opportunita oportunidade verkoopkans salgsmulighed affarsmojlighet salgsmulighet mahdollisuus szansa 商談 商机 機會 商機 โอกาส 기회',
  customer:
    'customer kunde cliente client klant kund asiakas klient 顧客 客户 客戶 ลูกค้า 고객 bestandskunde',
  evangelist: 'evangelist evangelista evangeliste promotor fursprecher エバンジェリスト 推广者',
  other:
    'other andere anderer sonstige otro autre altro outro overig andet annat annet muu inny inne その他 其他 อื่นๆ 기타',
};

const known = new Map(
  Object.entries(words).flatMap(([stage, text]) =>
    text.split(' ').map((each) => [normalText(each.replaceAll('+', ' ')), stage] as const),
  ),
);

/** HubSpot's value for a lifecycle stage in any of the languages; null when it is called otherwise. */
export function lifecycleStage(text: string): string | null {
  return known.get(normalText(text)) ?? null;
}
