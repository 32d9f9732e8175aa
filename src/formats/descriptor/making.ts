/** Without one of these words a text does not say that a model made the data. */
export const speaksOfMaking =
  /generat|synthe|distil|written|created|produced|composed|paraphras|translated|collected|outputs?\b|responses?\b|生成|合成|蒸馏|构造|撰写|编写|改写|翻译|创作/i;
