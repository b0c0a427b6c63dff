import { normalText } from '../normal-text.ts';

/** How a stage or a status ends a deal. `closed`: it is over, and nothing says how. */
export type StageEnd = 'open' | 'won' | 'lost' | 'closed';

/** Beginnings of words, in the languages that HubSpot and its rivals speak, in the form of `normalText`. */
const won =
  /^(?:win|wins|closed win)$|(?:^| )(?:won|gewonn\w*|ganad[oa]s?|gagn\w*|vint[oaie]|ganh[oa]s?|vundet|vundne|vunn\w*|voitet\w*|voittanut|wygran\w*|nyert\w*|vyhran\w*|castigat\w*|kazanild\w*|kazanilan|gewonnen|signed contract|contract signed|deal won|vendid[oa]|vendu|verkauft|sold|solgt|успешн\p{L}*|выигран\p{L}*|выигрыш)(?= |$)|closedwon|closewon|受注|成約|赢单|贏單|赢得|成交|已签约|签单|ชนะ|ปิดการขายได้|สำเร็จ|수주|성사|계약 성사/u;
const lost =
  /(?:^| )(?:lost|lose|loss|verlor\w*|perdid[oa]s?|perdu\w*|pers[oaie]|perdue?s?|tabt\w*|tapt\w*|forlorad\w*|havit\w*|menetet\w*|przegran\w*|utracon\w*|stracon\w*|verloren|abandoned|disqualified|unqualified|cancell?ed|canceled|rejected|declined|abgelehnt|abgebrochen|storniert|annul\w*|cancelad[oa]|perdute|elveszt\w*|ztracen\w*|pierdut\w*|kaybed\w*|проигран\p{L}*|провал\p{L}*|отказ\p{L}*|churned|closed lost|dead|no sale|not interested|kein interesse|abandonn\w*|refus\w*|rechazad[oa]|afgewezen|vervallen)(?= |$)|closedlost|closelost|失注|丢单|丟單|输单|輸單|失去|失败|流失|แพ้|ปิดการขายไม่ได้|เสียโอกาส|실주|실패/u;
/** Words that say that a deal is over and not how. */
const closed =
  /^(?:closed|close|done|finished|finalized|ended|archived|inactive|completed|complete|geschlossen|abgeschlossen|erledigt|beendet|cerrad[oa]|finalizad[oa]|ferme e?|ferme|fermee|cloture e?|termine|chius[oa]|complet\w*|fechad[oa]|encerrad[oa]|concluid[oa]|gesloten|afgesloten|lukket|afsluttet|avslutt?et|avslutad|stangd|suljettu|paattynyt|zamknie\w*|zakonczon\w*|クローズ|完了|終了|关闭|已关闭|已結束|结束|完成|ปิด|종료|закрыт\p{L}*|завершен\p{L}*)$/u;
/** "Closed - no answer": over, in words that say something else besides. */
const begun =
  /^(?:closed|geschlossen|abgeschlossen|cerrad[oa]|fermee?|chius[oa]|fechad[oa]|encerrad[oa]|gesloten|lukket|afsluttet|stangd|avslutad|suljettu|zamknie\w*|关闭|已关闭|クローズ) /u;
/** Words that a status has while nothing is decided. */
const open =
  /^(?:open|opened|offen|abiert[oa]|ouvert e?|ouvert|ouverte|apert[oa]|abert[oa]|geopend|aben|apen|oppen|avoin|otwart\w*|active|aktiv|in progress|working|new|neu|nuevo|nouveau|nuovo|novo|en cours|in corso|in bearbeitung|en curso|em andamento|ongoing|pending|進行中|进行中|オープン|開啟|打开|เปิด|진행 중|открыт\p{L}*|в работе)$/u;

/** What the name of a stage says about a deal in it; `closed` where it is over and not said how. */
export function stageEnd(label: string): StageEnd {
  const text = normalText(label);
  // Whoever says both speaks of neither: "Won/Lost".
  const ends = [won.test(text), lost.test(text)];
  if (ends[0] === true && ends[1] === true) return 'closed';
  if (ends[1] === true || /\b(?:not|nicht|non|nao|ikke|inte|ej|niet) /.test(text)) {
    return ends[1] === true || ends[0] === true ? 'lost' : 'open';
  }
  if (ends[0] === true) return 'won';
  return closed.test(text) || begun.test(text) ? 'closed' : 'open';
}

/** Whether a text is how a status says that a deal is open, won, lost or over. */
export function isStatusWord(text: string): boolean {
  return stageEnd(text) !== 'open' || open.test(normalText(text));
}
