package fr.passerelle.casework;

import fr.passerelle.files.FileView;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

public record VersionView(
    UUID submissionId,
    Receipt receipt,
    String title,
    String bodyMd,
    String note,
    List<FileView> deliverables)
    implements Serializable {}
