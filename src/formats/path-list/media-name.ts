/** Endings of files that hold one sample: pictures, sounds, films, documents, arrays, and texts of one sample. Tables, archives and programs are none. */
const ENDINGS = new Set(
  `jpg jpeg jpe jfif png gif webp bmp tif tiff avif heic ppm pgm pbm exr svg dcm nii mha nrrd svs
   wav flac mp3 ogg oga opus m4a aac aif aiff wma amr sph raw pcm mid midi
   mp4 m4v webm mkv avi mov mpg mpeg wmv flv 3gp ts
   txt text md html htm pdf epub docx doc rtf json xml srt vtt lab textgrid ann
   npy npz mat pcd ply obj stl off las laz glb`.split(/\s+/),
);
/** A path is at most so long on the systems there are. */
const LONGEST = 4096;

/** Whether words are the name or path of a file that holds one sample, told by its ending alone. */
export function isMediaPath(words: string): boolean {
  if (words.length < 3 || words.length > LONGEST || /\p{Cc}/u.test(words)) return false;
  const name = words.slice(Math.max(words.lastIndexOf('/'), words.lastIndexOf('\\')) + 1).replace(/\.(?:gz|zst)$/i, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 && ENDINGS.has(name.slice(dot + 1).toLowerCase());
}
