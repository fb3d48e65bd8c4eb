declare module 'virtual:ads-themes.css';
declare module '*.css';
