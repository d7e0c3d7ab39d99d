// Fails the compile without the DOM library as soon as something brings that library in after all.
// @ts-expect-error -- no platform but a browser has it
void document;
