import { normalise } from './normalise.ts';
import { stretches } from './wording.ts';

/** Words of somebody who does not want to live on. A list of its own, because no page may stand above the way to help. */
const crisis =
  /[死し]に(?:たい|たく|たかっ)|死(?:のう|んでしま|ぬしか|ねば)|^(?:しぬ|死ぬ)$|(?:消|き)え(?:たい|たく|てしまいたい)|自殺|じさつ|自傷|じしょう|リストカット|りすとかっと|リスカ|りすか|オーバードーズ|^od$|薬を(?:たくさん|大量)|飛び(?:降|お)り|とびお?り(?:たい|よう)|首を?[吊つ][らりるっ]|くびをつ[らりるっ]|(?:生|い)きて(?:い)?(?:たくな|られな|く(?:の|のが)?つら|る意味|いる意味|も意味)|(?:生|い)きる(?:意味|のが|のに|の(?:つら|疲))|いなくなりた|もう生き|命が?(?:危|あぶ)|いのちの電話|いのちのでんわ|(?<!\d)119(?!\d)/;

/** Violence, abuse and death around the reader. */
const harm =
  /虐待|ぎゃくたい|殴|なぐ[らっ]|叩|たたか|たたく|蹴[らっ]|けられ|ぶたれ|触られ|さわられ|盗|[取と]られ(?:た|る)|払われ|もらえな|亡くな|亡き|なくなっ(?:た|て)しま|先立|不幸|葬|死/;
const harmWords = new Set(['パワハラ', '虐待', '暴力', '差別']);

/** Whether the query is one of somebody whose life may be in danger: 「死にたい」「リスカ」「もう生きられない」. */
export const isCrisis = (query: string): boolean => crisis.test(normalise(query));

/** Whether it speaks of violence, abuse or death: then nothing is said of fees and conditions. */
export const isHarm = (query: string): boolean =>
  isCrisis(query) ||
  harm.test(normalise(query)) ||
  stretches(query).some(({ text }) => harmWords.has(text));
