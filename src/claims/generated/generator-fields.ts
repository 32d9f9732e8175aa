/**
 * How a field speaks of the model that generated an item.
 *
 * - `model`: the name says that it holds a generating model; whatever is there is one.
 * - `maker`: it holds what generated the item: a model, people, a script.
 * - `neutral`: it may hold a model, or a car's: counts only where the value is a model that is known.
 * - `flag`: it says whether a model generated the item.
 */
export type GeneratorField = 'model' | 'maker' | 'neutral' | 'flag';

const names: Record<GeneratorField, string> = {
  model: `llm llmname llmmodel llmused modelgenerated generatormodel generationmodel generatingmodel generatedbymodel generatedmodel teachermodel
    genmodel gptmodel modelgen chatmodel completionmodel responsemodel answermodel outputmodel captionmodel aimodel syntheticmodel synthesismodel distilledfrom distillationmodel
    生成模型 生成所用模型 教师模型 大模型 蒸馏模型 合成模型 回答模型`,
  maker: `generatedby synthesizedby synthesisedby producedby generatedusing generatedwith generationmethod generationsource creationmethod
    生成方式 生成者 生成工具 合成方式`,
  neutral: `model modelname modelid models modela modelb modelused modelversion sourcemodel chosenmodel rejectedmodel generator generatorname teacher engine
    模型 模型名称 所用模型 使用模型`,
  flag: `synthetic issynthetic aigenerated isaigenerated aigc isaigc machinegenerated ismachinegenerated modelgeneratedflag ismodelgenerated
    llmgenerated isllmgenerated digitalsourcetype 是否合成 是否为合成 合成数据 是否合成数据 是否ai生成 ai生成 是否机器生成 是否模型生成`,
};

/** Fields that speak of it, by name in lower case without separators. */
export const generatorFields: Readonly<Record<string, GeneratorField>> = Object.fromEntries(
  (Object.keys(names) as GeneratorField[]).flatMap((kind) => names[kind].split(/\s+/).map((name) => [name, kind])),
);
