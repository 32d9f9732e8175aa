import { listedSource } from '../listed/listed-source.js';

export default listedSource(
  'stock-agency',
  { en: 'Source that is a stock agency', zh: '来源为图片素材机构' },
  ['https://media.gettyimages.com/id/1/photo.jpg', 'https://image.shutterstock.com/x.jpg'],
  ['https://mygettyimagesfan.blogspot.com/1.jpg', 'https://notshutterstock.com/', 'https://pexels.com/1.jpg'],
);
