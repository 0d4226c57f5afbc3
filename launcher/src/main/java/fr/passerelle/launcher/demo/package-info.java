/** Two believable SMEs with people, challenges and solutions, to try Passerelle with. */
package fr.passerelle.launcher.demo;
