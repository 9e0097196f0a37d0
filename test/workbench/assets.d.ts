declare module '*.xml' {
  const content: string;
  export default content;
}
declare module '*.css';
