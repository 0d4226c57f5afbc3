/** Thanks: who has been thanked, and who still waits. */
package fr.passerelle.recognition;
