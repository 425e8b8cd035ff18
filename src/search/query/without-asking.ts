import { normalise } from './normalise.ts';

/** What wraps a question without being what it is about. */
const openings =
  /^(?:(?:すみません|あの|えっと|もしも?)、?|(?:私|わたし|僕|ぼく|自分)(?:は|が|の|も))/;
const endings = [
  /[\s?!。、.,…・「」『』()[\]~〜ー]+$/,
  /(?:の|ん)?(?:です|ます|でしょう|だろう|だ)(?:かね|か|よね|よ|ね)?$/,
  /(?:か|かな|かも|かしら|よね|よ|ね|の)$/,
  /(?:を|が|は|って|について|に関して)?(?:教え|おしえ)(?:て|てください|てほしい|てくれ)$/,
  /(?:を|が|は)?(?:知りたい|しりたい|聞きたい|ききたい|調べたい|しらべたい)$/,
  /(?:に)?(?:ついて|関して|かんして)$/,
  /ください$/,
  /(?:って|(?<!こ)とは|は)?(?:何|なに|なん|どういうこと|どういう意味|どんなもの|どんなこと|なんのこと)$/,
  /(?:って|(?<!こ)とは)$/,
  /(?:は|って|と)?(?:どうなる|どうなり|どうしたらいい|どうすればいい|どうすれば|どうしたら|どうしよう|どうする|どうやる|どう)$/,
  /(?:は|で|ても|でも)?(?:大丈夫|だいじょうぶ|いい|よい|ok|可能|平気|あり|ある)$/,
  /(?:は|が|を)$/,
];
const particles =
  /(?<=[\p{sc=Han}ァ-ヺー\w])(?:は|が|を|に|で|の|と|も|へ|から|って)(?=[\p{sc=Han}ァ-ヺ\w])/gu;

/** Returns normalised words without the question around them: 「親の収入は関係ありますか?」 → 「親 収入 関係」. Never empty for non-empty text. */
export function withoutAsking(text: string): string {
  const whole = normalise(text);
  let bare = whole.replace(openings, '');
  for (let before = ''; before !== bare;) {
    before = bare;
    for (const ending of endings) {
      const shorter = bare.replace(ending, '');
      if (isStillAWord(shorter, bare.length - shorter.length)) bare = shorter;
    }
  }
  return withoutParticles(bare) || whole;
}

/** Returns whether a query asks something, and is not the bare name of a thing: 「いくらかかる?」「親が相談してもいいですか」. */
export function isQuestion(query: string): boolean {
  return /[??]\s*$|(?:です|ます|ない|る|の|い)か[。\s]*$|いくら|いつ|だれ|誰|どこ|どう|何[をがはか年回日]|なに|(?:[るたう]|(?<=[ぁ-ゖ])い|たら|ても|して|いい|られる)$/.test(
    query.trim(),
  );
}

/** Returns normalised words without the particles between them: 「職場に戻る」 → 「職場 戻る」. */
export function withoutParticles(normalised: string): string {
  return normalised.replace(particles, ' ').trim();
}

/** 「おかね」 does not end in 「かね」: from a short kana word only what cannot be part of it is taken. */
function isStillAWord(left: string, taken: number): boolean {
  return left.length >= 2 && (taken > 2 || left.length >= 4 || /[^ぁ-ゖー]/.test(left));
}
