/** What a file of a program is for, told by its name and by what it holds: a name alone makes no program of a text. */
import { basename, dirname } from 'node:path/posix';
import type { Head } from '../../model/format.js';
import { objectOf, outline } from '../../reading/json/outline.js';
import { isSettings, recordKind } from '../../reading/json/record-kind.js';
import { isProgramName, isProgramText, isProse } from '../../reading/program-text.js';

/** `source`: a program or a notebook; `settings`: how something is set up; `tool`: the same for a tool that looks for it in any folder; `document`: text for readers; `picture`: a drawing or a picture. */
export type ProgramPart = 'source' | 'settings' | 'tool' | 'requirements' | 'document' | 'picture';

/** Settings of tools whose names begin with a dot, and what version control keeps beside files. */
const TOOL =
  /^\.(?:git(?:attributes|ignore|modules|keep|-blame-ignore-revs)|keep|mailmap|hgignore|dvcignore|pre-commit-config\.yaml|flake8|yamllint(?:\.ya?ml)?|pylintrc|coveragerc|isort\.cfg|style\.yapf|dockerignore|editorconfig|eslintrc(?:\.\w+)?|eslintignore|prettierrc(?:\.\w+)?|prettierignore|stylelintrc|babelrc|npmrc|npmignore|nvmrc|node-version|python-version|ruby-version|tool-versions|readthedocs\.ya?ml|travis\.yml|appveyor\.yml|codecov\.yml|gitlab-ci\.yml|clang-(?:format|tidy)|rspec|rubocop\.yml|markdownlint\.\w+|mdlrc|gitbook\.yaml|nojekyll|bazelrc|bazelversion|cirrus\.yml|goreleaser\.ya?ml|golangci\.ya?ml|licitignore)$/;

/** Whether a file is called as settings of a tool are. */
export const isToolName = (path: string): boolean => TOOL.test(basename(path));

const SETTINGS =
  /\.(?:ya?ml|toml|ini|cfg|conf|config|properties|lock|in|mk|gn|bzl|pbtxt|prototxt|csproj|sln|service|json|json5|jsonc|map|editorconfig)$|(?:^|\/)(?:Makefile|GNUmakefile|Dockerfile|Containerfile|Procfile|Jenkinsfile|Vagrantfile|Rakefile|Gemfile|Pipfile|BUILD|WORKSPACE|CODEOWNERS|NAMESPACE|DESCRIPTION|gradlew|mvnw|configure|py\.typed)(?:\.[\w-]{1,20})?$|(?:^|\/)(?:go\.(?:mod|sum)|CMakeLists\.txt)$/i;
/** What package managers write of the packages that a program uses. */
const LOCK = /(?:^|\/)(?:[\w.-]+\.lock|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum)$/;
const DOCUMENT = /\.(?:md|markdown|rst|adoc|html?|txt|tex)$/i;
const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|bmp|ico|icns|drawio|avif)$/i;
const REQUIREMENTS = /requirements|constraints|dependencies/i;

/** Larger files are not taken for written by hand. */
const MAX_SOURCE_BYTES = 1 << 20;
const MAX_SETTINGS_BYTES = 128 << 10;
const MAX_LOCK_BYTES = 8 << 20;
const MAX_DOCUMENT_BYTES = 1 << 20;
const MAX_PICTURE_BYTES = 4 << 20;

/** What part of a program a file can be that no format reads; undefined for what may be data for all that its name and content show. */
export function programPart(head: Head): ProgramPart | undefined {
  const { path, text, bytes, compression } = head;
  const size = head.size ?? bytes.length;
  if (compression !== undefined) return undefined;
  if (PICTURE.test(path)) return size <= MAX_PICTURE_BYTES ? 'picture' : undefined;
  if (text === undefined) return bytes.length === 0 ? partOfEmpty(path) : undefined;
  if (isNotebook(head)) return 'source';
  if (isToolName(path)) return size <= MAX_SETTINGS_BYTES && !holdsProse(text) && isSetUp(head) ? 'tool' : undefined;
  if (isRequirements(path, text)) return size <= MAX_SETTINGS_BYTES ? 'requirements' : undefined;
  if (isProgramName(path)) return size <= MAX_SOURCE_BYTES && isProgramText(text) ? 'source' : undefined;
  if (LOCK.test(path)) return size <= MAX_LOCK_BYTES && !holdsProse(text) ? 'settings' : undefined;
  if (SETTINGS.test(path)) return size <= MAX_SETTINGS_BYTES && !holdsProse(text) && isSetUp(head) ? 'settings' : undefined;
  return DOCUMENT.test(path) && size <= MAX_DOCUMENT_BYTES ? 'document' : undefined;
}

/** The part of a program that an empty file is, or a link of this name. */
export function partOfEmpty(path: string): ProgramPart | undefined {
  if (isToolName(path)) return 'tool';
  return isProgramName(path) ? 'source' : SETTINGS.test(path) ? 'settings' : DOCUMENT.test(path) ? 'document' : undefined;
}

/** Whether a file is a Jupyter notebook, under the name of one: https://nbformat.readthedocs.io/en/latest/format_description.html. */
export function isNotebook({ path, text = '' }: Pick<Head, 'path' | 'text'>): boolean {
  return /\.ipynb$/i.test(path) && /^\s*\{\s*"(?:cells|metadata|nbformat|nbformat_minor|worksheets)"\s*:/.test(text);
}

/** A list of packages as pip reads it, called so or in a folder that is. */
function isRequirements(path: string, text: string): boolean {
  if (!/\.(?:txt|in)$/i.test(path) || !(REQUIREMENTS.test(basename(path)) || REQUIREMENTS.test(basename(dirname(path))))) return false;
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
  return lines.every((line) => line.length < 500 && REQUIREMENT.test(line));
}

/** PEP 508, and options of pip: https://pip.pypa.io/en/stable/reference/requirements-file-format/. */
const REQUIREMENT =
  /^(?:-[a-z]\b.*|--[a-z].*|(?:git\+|https?:|\.{0,2}\/)\S.*|[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?\s*(?:(?:[=<>~!]=?=?|@)[^\s;]?[^;]*)?(?:;.*)?\\?)?$/;

/** JSON that holds no record; other settings show by their lines. */
function isSetUp(head: Head): boolean {
  if (!/\.(?:json|json5|jsonc|map)$/i.test(head.path)) return true;
  const seen = outline(head);
  if (seen === undefined || seen.outcome.root !== 'object') {
    const first = seen?.pieces[0] === undefined ? undefined : objectOf(seen.pieces[0]);
    return first !== undefined && isSettings(Object.keys(first), head.path);
  }
  return isSettings(Object.keys(seen.values), head.path) || recordKind(seen.values, head.path) === undefined;
}

/** Comments aside, whether settings hold mostly sentences: lists of what people say are kept as YAML, too. */
function holdsProse(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return isProse(lines.filter((line) => line !== '' && !/^(?:#|\/\/|;|--|%)/.test(line)));
}
