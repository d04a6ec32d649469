/** Whether a script is made for the edition that is one file, in which all that other pages insert stands already. */
declare const IS_SINGLE: boolean;
