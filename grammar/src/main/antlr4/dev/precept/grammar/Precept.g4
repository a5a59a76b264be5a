grammar Precept;
file: EOF;
OTHER: . ;
